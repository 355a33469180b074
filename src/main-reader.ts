import { mount } from 'svelte';
import { AddressState } from './state/address.svelte';
import { handedBy } from './state/handed';
import { carriedHere, keptHere, readerLibrary, type Carried } from './state/reader';
import { Settings } from './state/settings.svelte';
import { AppModel } from './ui/app-model.svelte';
import ReaderApp from './ui/reader/ReaderApp.svelte';
import './ui/tokens.css';
import './ui/app.css';

const target = document.getElementById('app');
if (!target) throw new Error('reader.html has the element #app');

const WITHOUT = '本页没有附带数据。This page carries no data.';
const DAMAGED =
  '本页附带的数据已损坏，请对方重新发送。The data that this page carries are damaged; ask for the file to be sent again.';

/** Opens on what the sender saw; a reader who kept a link of this page goes there. */
function goTo(address: string): void {
  if (location.hash === '' && address.startsWith('#')) history.replaceState(null, '', address);
}

async function start(carried: Carried, into: HTMLElement): Promise<void> {
  goTo(handedBy(carried.contents.page).address);
  const library = readerLibrary(carried);
  const model = new AppModel(library, new AddressState(), new Settings(keptHere(carried)), true);
  void library.start();
  await model.followLanguage();
  mount(ReaderApp, { target: into, props: { model, carried } });
}

const say = (text: string): void => {
  target.textContent = text;
};

void carriedHere().then(
  (carried) => (carried ? start(carried, target) : say(WITHOUT)),
  () => say(DAMAGED),
);

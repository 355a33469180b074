import { mount } from 'svelte';
import { createImportWorker } from '#import-worker';
import { createStorageWorker } from '#storage-worker';
import { AddressState } from './state/address.svelte';
import { Library } from './state/library.svelte';
import { openRemote } from './storage/remote';
import { Settings } from './state/settings.svelte';
import App from './ui/App.svelte';
import { AppModel } from './ui/app-model.svelte';
import './ui/tokens.css';
import './ui/app.css';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has the element #app');

const library = new Library({
  createWorker: createImportWorker,
  openStore: () => openRemote(createStorageWorker),
});
const model = new AppModel(library, new AddressState(), new Settings());
void library.start();
void model.followLanguage().then(() => mount(App, { target, props: { model } }));

import { test } from 'vitest';
import { findingsNow } from '../../src/checks/run';
import { bundledDictionary as dictionary } from '../query/bundled';
import { peersOf } from '../../src/query/peers';
import { bureausOf } from '../../src/table/table';
import { nationalTable } from './national';
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
const cpu = () => process.cpuUsage().user/1000 + process.cpuUsage().system/1000;
test('x', async () => {
    const table = nationalTable(dictionary);
    const years = Array.from({length:10},(_,i)=>2016+i);
    let t = cpu();
    bureausOf(table);
    console.log('bureausOf', cpu()-t);
    const session = new Session(); session.connect();
    await session.post('Profiler.enable'); await session.post('Profiler.start');
    for (const our of ['330106','330108','330106','500101']) {
    t = cpu();
    const c = findingsNow(table, dictionary, { bureaus: peersOf(our, dictionary, 2024), years });
    console.log(our, cpu()-t, c.figures, [...c.counts].join(' '));
    }
    const { profile } = await session.post('Profiler.stop');
    writeFileSync('/tmp/checks.cpuprofile', JSON.stringify(profile));
}, 200000);

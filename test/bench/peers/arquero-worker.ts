import { fromCSV } from 'arquero';
import { answer } from '../page/scope';

answer<File>(async (file) => fromCSV(await file.text()).numRows());

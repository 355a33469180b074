import { damaged, tooLarge, WORKBOOK_LIMITS } from './failure';
import { readXml } from './xml';
import type { Zip } from './zip';

/** A sheet as the workbook lists it. */
export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly path: string;
}

/** Where the parts of a workbook stand. */
export interface Parts {
  readonly sheets: readonly SheetPart[];
  readonly strings: string | null;
  readonly styles: string | null;
  /** Days are counted from 1904, as old Macintosh workbooks do. */
  readonly from1904: boolean;
}

interface Relation {
  readonly id: string;
  /** The last word of its type, which is the same in transitional and strict files: `worksheet`. */
  readonly type: string;
  readonly path: string;
}

/** A target as seen from a part: absolute, as WPS writes it, or relative to the part's folder. */
function pathFrom(part: string, target: string): string {
  const steps = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.replace(/\\/g, '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function relationsOf(zip: Zip, part: string): readonly Relation[] {
  const at = part.lastIndexOf('/') + 1;
  const xml = zip.text(`${part.slice(0, at)}_rels/${part.slice(at)}.rels`);
  const relations: Relation[] = [];
  if (xml === null) return relations;
  readXml(
    xml,
    {
      open(name, attribute) {
        if (name !== 'Relationship' || attribute('TargetMode') === 'External') return;
        const type = attribute('Type').split('/').pop() ?? '';
        relations.push({ id: attribute('Id'), type, path: pathFrom(part, attribute('Target')) });
      },
    },
    `relations of ${part}`,
  );
  return relations;
}

/** Finds the parts of a workbook by their relations. @throws WorkbookFailure */
export function findParts(zip: Zip): Parts {
  const main = relationsOf(zip, '').find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
  const xml = zip.text(main);
  if (xml === null) throw damaged(`no ${main}`);
  const relations = relationsOf(zip, main);
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const sheets: SheetPart[] = [];
  let from1904 = false;
  readXml(
    xml,
    {
      open(name, attribute) {
        if (name === 'workbookPr') from1904 = /^(?:1|true|on)$/.test(attribute('date1904'));
        if (name !== 'sheet') return;
        const id = attribute('id');
        const relation = byId.get(id);
        // Sheets of charts, dialogs and macros have no cells.
        if (relation !== undefined && relation.type !== 'worksheet') return;
        if (relation === undefined || !zip.has(relation.path)) throw damaged(`no part for sheet ${id}`);
        if (sheets.length === WORKBOOK_LIMITS.sheets) throw tooLarge('too many sheets');
        sheets.push({
          name: attribute('name'),
          hidden: /hidden/i.test(attribute('state')),
          path: relation.path,
        });
      },
    },
    main,
  );
  const pathOf = (type: string): string | null => relations.find((r) => r.type === type)?.path ?? null;
  return { sheets, strings: pathOf('sharedStrings'), styles: pathOf('styles'), from1904 };
}

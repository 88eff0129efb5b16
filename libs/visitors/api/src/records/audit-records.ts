import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import type { Tx } from '@luwte/platform/api';
import type { ErasedPart, RecordField, RecordSection, Words } from '@luwte/visitors/domain';
import { stays } from './parts';
import { type RecordSubject, type VisitorRecordKeeper, VisitorRecords } from './visitor-records';

const PURPOSES = {
  admission: { nl: 'Binnenlaten', en: 'Admission' },
  care: { nl: 'Zorg', en: 'Care' },
  safety: { nl: 'Veiligheid', en: 'Safety' },
  management: { nl: 'Beheer', en: 'Management' },
  accountability: { nl: 'Verantwoording', en: 'Accountability' },
  'access-control': { nl: 'Toegang tot het systeem', en: 'Access to the system' },
} as const satisfies Readonly<Record<string, Words>>;

const CATEGORIES = {
  none: { nl: 'Geen gegevens', en: 'No data' },
  identity: { nl: 'Wie u bent', en: 'Who you are' },
  health: { nl: 'Uw gezondheid', en: 'Your health' },
  visit: { nl: 'Uw bezoeken', en: 'Your visits' },
  agreement: { nl: 'Uw afspraken met het huis', en: 'Your agreements with the house' },
  account: { nl: 'Accounts', en: 'Accounts' },
  settings: { nl: 'Instellingen', en: 'Settings' },
  audit: { nl: 'Het inzageregister', en: 'The access log' },
} as const satisfies Readonly<Record<string, Words>>;

const ROLES = {
  'front-desk': { nl: 'balie', en: 'front desk' },
  'floor-worker': { nl: 'medewerker', en: 'floor worker' },
  nurse: { nl: 'verpleegkundige', en: 'nurse' },
  'shift-lead': { nl: 'dienstleider', en: 'shift lead' },
  manager: { nl: 'manager', en: 'manager' },
  coordinator: { nl: 'coördinator', en: 'coordinator' },
  'privacy-officer': { nl: 'privacyfunctionaris', en: 'privacy officer' },
  system: { nl: 'het systeem zelf', en: 'the system itself' },
} as const satisfies Readonly<Record<string, Words>>;

const FIELDS: readonly RecordField[] = [
  { key: 'at', label: { nl: 'Wanneer', en: 'When' }, kind: 'moment' },
  { key: 'roles', label: { nl: 'Door', en: 'By' }, words: ROLES },
  { key: 'category', label: { nl: 'Welke gegevens', en: 'Which data' }, words: CATEGORIES },
  { key: 'purpose', label: { nl: 'Waarvoor', en: 'For' }, words: PURPOSES },
  { key: 'event', label: { nl: 'Handeling', en: 'Act' } },
];

/** Who saw or changed the record, by role: what the access log holds on a visitor. The log itself stays as it is. */
@Injectable()
export class AuditRecords implements VisitorRecordKeeper, OnModuleInit {
  /** The last section: the longest one. */
  readonly key = 'who-saw';

  constructor(
    private readonly records: VisitorRecords,
    private readonly audit: AuditFacade,
  ) {}

  onModuleInit(): void {
    this.records.announce(this);
  }

  async sections(tx: Tx, { auditKey }: RecordSubject): Promise<readonly RecordSection[]> {
    const traces = await this.audit.entriesOf(tx, auditKey);
    return [
      {
        key: 'audit.who-saw',
        heading: { nl: 'Wie uw gegevens zag of veranderde', en: 'Who saw or changed your details' },
        note: {
          nl: 'De functie staat erbij, niet de naam van de medewerker.',
          en: 'It tells the role, not the name of the worker.',
        },
        fields: FIELDS,
        records: traces.map(({ at, roles, category, purpose, event }) => ({
          at,
          roles: [...roles],
          category,
          purpose,
          event,
        })),
      },
    ];
  }

  async forget(tx: Tx, { auditKey }: RecordSubject): Promise<readonly ErasedPart[]> {
    const traces = await this.audit.entriesOf(tx, auditKey);
    return [
      stays(
        'audit_entry',
        traces.length,
        'Wie wanneer een dossier zag of veranderde',
        'Who saw or changed a record, and when',
        'accountability',
      ),
    ];
  }
}

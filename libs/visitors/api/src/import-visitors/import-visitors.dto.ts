import { IdField, IntField, ListField, TextField } from '@luwte/platform/api';
import {
  IMPORT_CELL,
  IMPORT_LINE,
  IMPORT_ROWS,
  type ImportRow,
  type ImportVisitors,
  type JudgeImport,
} from '@luwte/visitors/domain';

const Cell = (): PropertyDecorator => TextField(IMPORT_CELL, { optional: true });

export class ImportRowDto implements ImportRow {
  @IntField(IMPORT_LINE)
  line: number;

  @Cell()
  reference?: string;

  @Cell()
  code?: string;

  @Cell()
  handle?: string;

  @Cell()
  birthYear?: string;

  @Cell()
  over18?: string;

  @Cell()
  gender?: string;

  @Cell()
  postcode4?: string;

  @Cell()
  housing?: string;

  @Cell()
  languages?: string;

  @Cell()
  substances?: string;

  @Cell()
  routes?: string;

  @Cell()
  opioidSubstitution?: string;

  @Cell()
  referredBy?: string;

  @Cell()
  emergencyWishes?: string;

  @Cell()
  registeredOn?: string;

  @Cell()
  lastVisitOn?: string;
}

export class JudgeImportDto implements JudgeImport {
  @ListField(() => ImportRowDto, IMPORT_ROWS)
  rows: ImportRowDto[];
}

export class ImportVisitorsDto extends JudgeImportDto implements ImportVisitors {
  @IdField({ optional: true })
  id?: string;
}

import { ChoiceField, TextField } from '@luwte/platform/api';
import { CSV_TEXT, IMPORT_KINDS, type ImportKind, type ImportStock } from '@luwte/stock/domain';

export class ImportStockDto implements ImportStock {
  @ChoiceField(IMPORT_KINDS)
  kind: ImportKind;

  @TextField(CSV_TEXT)
  csv: string;
}

import { FlagField, IdField, TextField } from '@luwte/platform/api';
import {
  type AddSupplier,
  type EditSupplier,
  EMAIL_ADDRESS,
  PHONE,
  SHORT_NOTE,
  SUPPLIER_NAME,
} from '@luwte/stock/domain';

export class EditSupplierDto implements EditSupplier {
  @TextField(SUPPLIER_NAME)
  name: string;

  @TextField(EMAIL_ADDRESS, { nullable: true })
  email: string | null;

  @TextField(PHONE, { nullable: true })
  phone: string | null;

  @TextField(SHORT_NOTE, { nullable: true })
  note: string | null;

  @FlagField()
  archived: boolean;
}

export class AddSupplierDto extends EditSupplierDto implements AddSupplier {
  @IdField({ optional: true })
  id?: string;
}

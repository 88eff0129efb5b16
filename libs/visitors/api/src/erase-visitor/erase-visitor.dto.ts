import { ChoiceField, FlagField, ListQueryDto, TextField } from '@luwte/platform/api';
import {
  CONFIRMATION,
  ERASURE_ASKED_BY,
  ERASURE_REASONS,
  ERASURE_SORTS,
  type ErasureAskedBy,
  type ErasureQuery,
  type ErasureReason,
  type ErasureSort,
  type EraseVisitor,
  PAPER_LANGUAGES,
  type PaperLanguage,
  type PaperQuery,
} from '@luwte/visitors/domain';

export class EraseVisitorDto implements EraseVisitor {
  @ChoiceField(ERASURE_REASONS)
  reason: ErasureReason;

  @ChoiceField(ERASURE_ASKED_BY)
  askedBy: ErasureAskedBy;

  @TextField(CONFIRMATION)
  confirmation: string;

  @FlagField({ optional: true })
  despiteSanction?: boolean;
}

export class ListErasuresDto extends ListQueryDto implements ErasureQuery {
  @ChoiceField(ERASURE_REASONS, { optional: true })
  reason?: ErasureReason;

  @ChoiceField(ERASURE_SORTS, { optional: true })
  sort?: ErasureSort;
}

export class PaperQueryDto implements PaperQuery {
  @ChoiceField(PAPER_LANGUAGES, { optional: true })
  language?: PaperLanguage;
}

export class ExportPaperDto extends PaperQueryDto {}

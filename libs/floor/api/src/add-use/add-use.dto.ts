import { type AddUse, OTHERWISE_WHERE, type OtherwiseWhere } from '@luwte/floor/domain';
import { ChoiceField, FlagField, IdField, InstantField } from '@luwte/platform/api';
import { type Route, ROUTES, type Substance, SUBSTANCES } from '@luwte/visitors/domain';

export class AddUseDto implements AddUse {
  @IdField({ optional: true })
  id?: string;

  @InstantField({ optional: true })
  at?: string;

  @IdField({ optional: true })
  supersedes?: string;

  @ChoiceField(SUBSTANCES)
  substance: Substance;

  @ChoiceField(ROUTES)
  route: Route;

  @FlagField({ optional: true })
  newBatch?: boolean;

  @FlagField({ optional: true })
  peerAssisted?: boolean;

  @FlagField({ optional: true })
  splitting?: boolean;

  @FlagField({ optional: true })
  alone?: boolean;

  @ChoiceField(OTHERWISE_WHERE, { optional: true })
  otherwiseWhere?: OtherwiseWhere;
}

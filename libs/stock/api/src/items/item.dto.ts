import { COUNTED_SERVICES, type CountedService } from '@luwte/floor/domain';
import {
  ChoiceField,
  FlagField,
  IdField,
  IntField,
  ListField,
  ListQueryDto,
  QueryFlagField,
  TextField,
} from '@luwte/platform/api';
import {
  type AddItem,
  BASE_UNITS,
  type BaseUnit,
  type EditItem,
  type EditPack,
  GTIN,
  ITEM_CATEGORIES,
  ITEM_FLAGS,
  ITEM_NAME,
  ITEM_SORTS,
  type ItemCategory,
  type ItemFlag,
  type ItemQuery,
  type ItemSort,
  LEAD_DAYS,
  MOST_PACKS,
  PACK_FACTOR,
  PACK_NAME,
  PRICE_CENTS,
  QUANTITY,
  QUANTITY_OR_NONE,
  SEARCH_TEXT,
} from '@luwte/stock/domain';

export class EditPackDto implements EditPack {
  @IdField({ optional: true })
  id?: string;

  @TextField(PACK_NAME)
  name: string;

  @IntField(PACK_FACTOR)
  factor: number;

  @TextField(GTIN, { optional: true, nullable: true })
  gtin?: string | null;
}

export class EditItemDto implements EditItem {
  @TextField(ITEM_NAME)
  nameNl: string;

  @TextField(ITEM_NAME)
  nameEn: string;

  @ChoiceField(ITEM_CATEGORIES)
  category: ItemCategory;

  @ChoiceField(BASE_UNITS)
  unit: BaseUnit;

  @FlagField()
  lotTracked: boolean;

  @FlagField()
  sterile: boolean;

  @FlagField()
  sharp: boolean;

  @IntField(QUANTITY_OR_NONE)
  parLevel: number;

  @IntField(QUANTITY_OR_NONE)
  reorderPoint: number;

  @IntField(LEAD_DAYS)
  leadDays: number;

  @IntField(QUANTITY, { nullable: true })
  softLimit: number | null;

  @IntField(PRICE_CENTS)
  priceCents: number;

  @IntField(QUANTITY)
  priceUnits: number;

  @IdField({ nullable: true })
  supplierId: string | null;

  @ChoiceField(COUNTED_SERVICES, { nullable: true })
  service: CountedService | null;

  @FlagField()
  archived: boolean;

  @ListField(() => EditPackDto, { max: MOST_PACKS })
  packs: EditPackDto[];
}

export class AddItemDto extends EditItemDto implements AddItem {
  @IdField({ optional: true })
  id?: string;
}

export class ListItemsDto extends ListQueryDto implements ItemQuery {
  @TextField(SEARCH_TEXT, { optional: true })
  query?: string;

  @ChoiceField(ITEM_CATEGORIES, { optional: true })
  category?: ItemCategory;

  @ChoiceField(ITEM_FLAGS, { optional: true })
  flag?: ItemFlag;

  @QueryFlagField({ optional: true })
  archived?: boolean;

  @ChoiceField(ITEM_SORTS, { optional: true })
  sort?: ItemSort;
}

import { Module } from '@nestjs/common';
import { FloorModule } from '@luwte/floor/api';
import { VisitorsModule } from '@luwte/visitors/api';
import { BundlesController } from './bundles/bundles.controller';
import { BundlesHandler } from './bundles/bundles.handler';
import { CountRepository } from './count-shelf/count.repository';
import { CountsController } from './count-shelf/counts.controller';
import { CountsHandler } from './count-shelf/counts.handler';
import { PostCountHandler } from './count-shelf/post-count.handler';
import { DoseGiver } from './hand-out/dose-giver';
import { IssueController } from './hand-out/issue.controller';
import { IssueHandler } from './hand-out/issue.handler';
import { Issuer } from './hand-out/issuer';
import { ServiceDraw } from './hand-out/service-draw';
import { ImportController } from './imports/import.controller';
import { ImportHandler } from './imports/import.handler';
import { ItemRepository } from './items/item.repository';
import { ItemsController } from './items/items.controller';
import { ItemsHandler } from './items/items.handler';
import { KitsController } from './kits/kits.controller';
import { KitsHandler } from './kits/kits.handler';
import { LocationsController } from './locations/locations.controller';
import { LocationsHandler } from './locations/locations.handler';
import { LotsController } from './lots/lots.controller';
import { LotsHandler } from './lots/lots.handler';
import { MoveController } from './move-goods/move.controller';
import { MoveHandler } from './move-goods/move.handler';
import { Mover } from './move-goods/mover';
import { OrderRepository } from './orders/order.repository';
import { OrdersController } from './orders/orders.controller';
import { OrdersHandler } from './orders/orders.handler';
import { SendOrderHandler } from './orders/send-order.handler';
import { Ledger } from './persistence/ledger';
import { LedgerProof } from './prove/ledger-proof';
import { CardHandler } from './read-card/card.handler';
import { CostsHandler } from './read-card/costs.handler';
import { JournalHandler } from './read-card/journal.handler';
import { ReadCardController } from './read-card/read-card.controller';
import { ReorderController } from './reorder/reorder.controller';
import { ReorderHandler } from './reorder/reorder.handler';
import { StockOutlook } from './reorder/stock-outlook';
import { ScanController } from './scan/scan.controller';
import { ScanHandler } from './scan/scan.handler';
import { SharpsController } from './sharps/sharps.controller';
import { SharpsHandler } from './sharps/sharps.handler';
import { ShelfController } from './shelf/shelf.controller';
import { ShelfHandler } from './shelf/shelf.handler';
import { StockFacade } from './stock.facade';
import { SuppliersController } from './suppliers/suppliers.controller';
import { SuppliersHandler } from './suppliers/suppliers.handler';
import { Reverser } from './take-back/reverser';
import { TakeBackController } from './take-back/take-back.controller';
import { TakeBackHandler } from './take-back/take-back.handler';

@Module({
  imports: [FloorModule, VisitorsModule],
  controllers: [
    ShelfController,
    ItemsController,
    LotsController,
    LocationsController,
    SuppliersController,
    BundlesController,
    IssueController,
    MoveController,
    TakeBackController,
    ReadCardController,
    CountsController,
    ScanController,
    OrdersController,
    ReorderController,
    KitsController,
    SharpsController,
    ImportController,
  ],
  providers: [
    BundlesHandler,
    CardHandler,
    CostsHandler,
    CountRepository,
    CountsHandler,
    DoseGiver,
    IssueHandler,
    ImportHandler,
    Issuer,
    ItemRepository,
    ItemsHandler,
    JournalHandler,
    KitsHandler,
    Ledger,
    LedgerProof,
    LocationsHandler,
    LotsHandler,
    MoveHandler,
    Mover,
    OrderRepository,
    OrdersHandler,
    PostCountHandler,
    ReorderHandler,
    Reverser,
    ScanHandler,
    SendOrderHandler,
    SharpsHandler,
    ServiceDraw,
    ShelfHandler,
    StockFacade,
    StockOutlook,
    SuppliersHandler,
    TakeBackHandler,
  ],
  exports: [LedgerProof, StockFacade],
})
export class StockModule {}

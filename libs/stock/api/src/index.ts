export { type Dose, type DosePosted } from './hand-out/dose-giver';
export { LedgerProof, type StockProof } from './prove/ledger-proof';
export { StockFacade, type VisitIssue } from './stock.facade';
export { StockModule } from './stock.module';

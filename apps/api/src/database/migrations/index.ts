import { LayPlatformFoundation1764000000001 } from './202611230001-platform-lay-foundation';
import { LayAuditLog1764000000101 } from './202611230101-audit-lay-log';
import { LayIdentityAccounts1764000000102 } from './202611230102-identity-lay-accounts';
import { LayVisitorsTables1764000000201 } from './202611230201-visitors-lay-tables';
import { LayHouseRulesTables1764000000301 } from './202611230301-house-rules-lay-tables';
import { LayFloorTables1764000000401 } from './202611230401-floor-lay-tables';
import { ReadFloorBoard1764000000402 } from './202611230402-floor-read-board';
import { KeepSettings1764000000451 } from './202611240201-platform-keep-settings';
import { ReadByIndex1764000000452 } from './202611240202-platform-read-by-index';
import { KeepViews1764000000453 } from './202611240203-identity-keep-views';
import { KeepIdentityMemberships1764000000501 } from './202611240301-identity-keep-memberships';
import { AddIdentitySecondFactor1764000000502 } from './202611240302-identity-add-second-factor';
import { TakeIdentityInvitations1764000000503 } from './202611240303-identity-take-invitations';
import { EnrolIdentityDevices1764000000521 } from './202611240321-identity-enrol-devices';
import { LayPrivacyTables1764000000522 } from './202611240322-privacy-lay-tables';
import { ShutIdentityPins1764000000539 } from './202611240339-identity-shut-pins';
import { ProveVisitorErasure1764000000541 } from './202611240341-visitors-prove-erasure';
import { LinkVisitorRecords1764000000542 } from './202611240342-visitors-link-records';
import { KeepVisitorTerms1764000000543 } from './202611240343-visitors-keep-terms';
import { LayVisitorImports1764000000544 } from './202611240344-visitors-lay-imports';
import { LayHouseRulesSanctions1764000000601 } from './202611240401-house-rules-lay-sanctions';
import { KeepFloorOffers1764000000602 } from './202611240402-floor-keep-offers';
import { WaiveHouseRulesLanguages1764000000603 } from './202611240403-house-rules-waive-languages';
import { KeepFloorDay1764000000621 } from './202611240421-floor-keep-day';
import { KeepFloorShift1764000000622 } from './202611240422-floor-keep-shift';
import { LayFloorAdmissionPolicy1764000000641 } from './202611240441-floor-lay-admission-policy';
import { ReviewFloorDecisions1764000000642 } from './202611240442-floor-review-decisions';
import { RunFloorServices1764000000643 } from './202611240443-floor-run-services';
import { RegisterFloorLeftBehind1764000000644 } from './202611240444-floor-register-left-behind';
import { ForgetPrivacyWords1764000000661 } from './202611240461-privacy-forget-words';
import { RenewPin1764000000662 } from './202611240462-identity-renew-pin';
import { LayStockLedger1764000000701 } from './202611240501-stock-lay-ledger';
import { OrderStockGoods1764000000702 } from './202611240502-stock-order-goods';
import { CountStockShelves1764000000703 } from './202611240503-stock-count-shelves';
import { ScanStockAndReturn1764000000704 } from './202611240504-stock-scan-and-return';

/** Every migration, in order. */
export const MIGRATIONS = [
  LayPlatformFoundation1764000000001,
  LayAuditLog1764000000101,
  LayIdentityAccounts1764000000102,
  LayVisitorsTables1764000000201,
  LayHouseRulesTables1764000000301,
  LayFloorTables1764000000401,
  ReadFloorBoard1764000000402,
  KeepSettings1764000000451,
  ReadByIndex1764000000452,
  KeepViews1764000000453,
  KeepIdentityMemberships1764000000501,
  AddIdentitySecondFactor1764000000502,
  TakeIdentityInvitations1764000000503,
  EnrolIdentityDevices1764000000521,
  LayPrivacyTables1764000000522,
  ShutIdentityPins1764000000539,
  ProveVisitorErasure1764000000541,
  LinkVisitorRecords1764000000542,
  KeepVisitorTerms1764000000543,
  LayVisitorImports1764000000544,
  LayHouseRulesSanctions1764000000601,
  KeepFloorOffers1764000000602,
  WaiveHouseRulesLanguages1764000000603,
  KeepFloorDay1764000000621,
  KeepFloorShift1764000000622,
  LayFloorAdmissionPolicy1764000000641,
  ReviewFloorDecisions1764000000642,
  RunFloorServices1764000000643,
  RegisterFloorLeftBehind1764000000644,
  ForgetPrivacyWords1764000000661,
  RenewPin1764000000662,
  LayStockLedger1764000000701,
  OrderStockGoods1764000000702,
  CountStockShelves1764000000703,
  ScanStockAndReturn1764000000704,
];

export { type EarlierRequest, PrivacyFacade } from './privacy.facade';
export { PrivacyModule } from './privacy.module';

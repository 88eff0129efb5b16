export { ALL_GRANTS, GrantsModule } from './all-grants';
export { IdentityFacade } from './identity.facade';
export { IdentityModule } from './identity.module';
export type { House } from './persistence/account.repository';
export { type NewAccount, type NewHouse, provisionAccount, provisionHouse } from './provision/provision';

export { type EmbeddedServer, startEmbeddedServer } from './database/embedded-server';

export { type EmbeddedServer, startEmbeddedServer } from './database/embedded-server';

/** The rest of the command line, loaded when it is asked for: the set-up of tests wants the server and no more. */
export const loadProgram = () => import('./program');

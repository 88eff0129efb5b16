import 'reflect-metadata';
import { readConfig } from './config';
import { createApp } from './create-app';

const config = readConfig(process.env);
const app = await createApp(config);
await app.listen(config.port, config.host);
process.stdout.write(`The API is ready: ${await app.getUrl()}\n`);

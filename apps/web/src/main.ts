import { bootstrapApplication } from '@angular/platform-browser';
import { APP_CONFIG } from './app/app.config';
import { APP_ROUTES } from './app/app.routes';
import { loadAhead } from './app/load-ahead';
import { Root } from './app/root';
import { trustServiceWorker } from './app/security/trusted-types';

trustServiceWorker();
void loadAhead(APP_ROUTES, location.pathname);
void bootstrapApplication(Root, APP_CONFIG);

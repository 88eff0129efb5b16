export { injectTexts, type Texts } from '@luwte/platform/web';

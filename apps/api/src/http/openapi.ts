import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Describes the whole API as OpenAPI 3.1; each operation tells its permission in `x-permission`. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Luwte')
    .setDescription(
      'Operations system of supervised drug consumption rooms. Failures are problem details (RFC 9457) with a stable `code`.',
    )
    .setVersion('1')
    .addCookieAuth('luwte_session', { type: 'apiKey', in: 'cookie', name: 'luwte_session' }, 'session')
    .addCookieAuth('luwte_device', { type: 'apiKey', in: 'cookie', name: 'luwte_device' }, 'device')
    .build();
  return SwaggerModule.createDocument(app, settings, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
}

import { Body, Controller, Post } from '@nestjs/common';
import { Acting, type Actor, Creates, IdParam, Requires } from '@luwte/platform/api';
import type { Created } from '@luwte/platform/kernel';
import { VISITORS_ROUTES } from '@luwte/visitors/domain';
import { AddAlertDto } from './add-alert.dto';
import { ExtendAlertDto } from './extend-alert.dto';
import { AlertsHandler } from './alerts.handler';

@Controller()
export class AlertsController {
  constructor(private readonly handler: AlertsHandler) {}

  /** Adds something that workers must know of the visitor. */
  @Post(VISITORS_ROUTES.alerts)
  @Requires('visitors.alert')
  @Creates()
  add(@IdParam('id') id: string, @Body() body: AddAlertDto, @Acting() actor: Actor): Promise<Created> {
    return this.handler.add(id, body, actor);
  }

  /** Lets an alert hold longer, or again. */
  @Post(VISITORS_ROUTES.alertExtension)
  @Requires('visitors.alert')
  @Creates()
  extend(
    @IdParam('id') id: string,
    @IdParam('alertId') alertId: string,
    @Body() body: ExtendAlertDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.extend(id, alertId, body, actor);
  }

  /** Ends an alert; it stays in the record. */
  @Post(VISITORS_ROUTES.alertEnding)
  @Requires('visitors.alert')
  @Creates()
  end(
    @IdParam('id') id: string,
    @IdParam('alertId') alertId: string,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.end(id, alertId, actor);
  }
}

import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { Acting, type Actor, Creates, IdParam, IfMatch, Requires } from '@luwte/platform/api';
import type { Created, Page } from '@luwte/platform/kernel';
import { type EmergencyAccessItem, type MyEmergencyAccess, PRIVACY_ROUTES } from '@luwte/privacy/domain';
import type { VisitorCard } from '@luwte/visitors/domain';
import { EmergencyAccessHandler } from './emergency-access.handler';
import { ListEmergencyAccessDto, OpenInEmergencyDto, ReviewEmergencyAccessDto } from './emergency-access.dto';
import { ReviewEmergencyHandler } from './review-emergency.handler';

@Controller()
export class EmergencyAccessController {
  constructor(
    private readonly handler: EmergencyAccessHandler,
    private readonly reviews: ReviewEmergencyHandler,
  ) {}

  /** Opens one record for half an hour, because of an emergency. */
  @Post(PRIVACY_ROUTES.emergencyAccess)
  @Requires('privacy.emergency-access')
  @Creates()
  open(@Body() body: OpenInEmergencyDto, @Acting() actor: Actor): Promise<Created> {
    return this.handler.open(body, actor);
  }

  /** The record one has open now, if any. */
  @Get(PRIVACY_ROUTES.myEmergencyAccess)
  @Requires('privacy.emergency-access')
  mine(@Acting() actor: Actor): Promise<MyEmergencyAccess> {
    return this.handler.mine(actor);
  }

  /** The record that was opened; each reading is in the audit log as emergency access. */
  @Get(PRIVACY_ROUTES.emergencyRecord)
  @Requires('privacy.emergency-access')
  record(@IdParam('id') id: string, @Acting() actor: Actor): Promise<VisitorCard> {
    return this.handler.record(id, actor);
  }

  /** Closes the record before the half hour is over. */
  @Post(PRIVACY_ROUTES.emergencyEnding)
  @Requires('privacy.emergency-access')
  @HttpCode(204)
  end(@IdParam('id') id: string, @Acting() actor: Actor): Promise<void> {
    return this.handler.end(id, actor);
  }

  /** Every use of emergency access in the house, newest first. */
  @Get(PRIVACY_ROUTES.emergencyAccess)
  @Requires('privacy.review-emergency-access')
  list(@Query() query: ListEmergencyAccessDto, @Acting() actor: Actor): Promise<Page<EmergencyAccessItem>> {
    return this.reviews.list(query, actor);
  }

  /** Marks a use as reviewed, with what was found. */
  @Post(PRIVACY_ROUTES.emergencyReview)
  @Requires('privacy.review-emergency-access')
  @HttpCode(200)
  review(
    @IdParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: ReviewEmergencyAccessDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.reviews.review(id, version, body, actor);
  }
}

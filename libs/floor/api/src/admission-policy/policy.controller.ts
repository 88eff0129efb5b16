import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import {
  ADMISSION_ROUTES,
  type AdmissionPolicyNow,
  POLICY_SORTS,
  type PolicyTrial,
  type PolicyVersion,
} from '@luwte/floor/domain';
import {
  Acting,
  type Actor,
  ChoiceField,
  Creates,
  IfMatch,
  ListQueryDto,
  Requires,
} from '@luwte/platform/api';
import type { Created, Page } from '@luwte/platform/kernel';
import { EditPolicyDraftDto, LayDownPolicyDto, TryPolicyDto } from './policy.dto';
import { PolicyHandler } from './policy.handler';
import { TryPolicyHandler } from './try-policy.handler';

export class ListPolicyVersionsDto extends ListQueryDto {
  @ChoiceField(POLICY_SORTS, { optional: true })
  sort?: string;
}

@Controller()
export class PolicyController {
  constructor(
    private readonly handler: PolicyHandler,
    private readonly trial: TryPolicyHandler,
  ) {}

  /** Whom the house admits: the policy in force, the one to come, and the draft. */
  @Get(ADMISSION_ROUTES.policy)
  @Requires('floor.read-settings')
  read(@Acting() actor: Actor): Promise<AdmissionPolicyNow> {
    return this.handler.read(actor);
  }

  /** Every policy that was laid down, the newest first. */
  @Get(ADMISSION_ROUTES.versions)
  @Requires('floor.read-settings')
  versions(@Query() query: ListPolicyVersionsDto, @Acting() actor: Actor): Promise<Page<PolicyVersion>> {
    return this.handler.versions(query, actor);
  }

  /** Keeps a draft (`If-Match: "0"` for the first). */
  @Put(ADMISSION_ROUTES.draft)
  @Requires('floor.edit-policy')
  draft(
    @IfMatch() version: number,
    @Body() body: EditPolicyDraftDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.draft(body, version, actor);
  }

  /** Drops the draft. */
  @Delete(ADMISSION_ROUTES.draft)
  @Requires('floor.edit-policy')
  dropDraft(@IfMatch() version: number, @Acting() actor: Actor): Promise<Created> {
    return this.handler.dropDraft(version, actor);
  }

  /** What a policy would have advised on the visits of the last weeks. A POST for its body; it changes nothing. */
  @Post(ADMISSION_ROUTES.trial)
  @HttpCode(200)
  @Requires('floor.edit-policy')
  tryOut(@Body() body: TryPolicyDto, @Acting() actor: Actor): Promise<PolicyTrial> {
    return this.trial.handle(body, actor);
  }

  /** Lays a policy down, from now on or from a later moment. */
  @Post(ADMISSION_ROUTES.versions)
  @Requires('floor.edit-policy')
  @Creates()
  layDown(@Body() body: LayDownPolicyDto, @Acting() actor: Actor): Promise<Created> {
    return this.handler.layDown(body, actor);
  }
}

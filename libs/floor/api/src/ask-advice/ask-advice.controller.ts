import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { type AdviceAnswer, FLOOR_ROUTES } from '@luwte/floor/domain';
import { Acting, type Actor, CLOCK, Requires, Transaction } from '@luwte/platform/api';
import type { Clock } from '@luwte/platform/kernel';
import { AskAdviceDto } from './door-facts.dto';
import { Door } from './door';

@Controller(FLOOR_ROUTES.advice)
export class AskAdviceController {
  constructor(
    private readonly transaction: Transaction,
    private readonly door: Door,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What the house advises, with every reason. A POST, because what is asked must not stand in a URL; it changes nothing. */
  @Post()
  @HttpCode(200)
  @Requires('floor.advise')
  ask(@Body() body: AskAdviceDto, @Acting() actor: Actor): Promise<AdviceAnswer> {
    return this.transaction.read(
      actor,
      async (tx) => (await this.door.advise(tx, body, this.clock.now())).answer,
    );
  }
}

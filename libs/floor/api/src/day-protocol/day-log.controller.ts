import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import {
  type AddDayRemark,
  DAY_LOG_ROUTES,
  DAY_SORTS,
  type DayLine,
  type DayListQuery,
  type DayLog,
  type DayLogQuery,
  type DayPaperQuery,
  type DaySort,
  REMARK_TEXT,
} from '@luwte/floor/domain';
import {
  Acting,
  type Actor,
  ChoiceField,
  Creates,
  DayField,
  ListQueryDto,
  Requires,
  sendPdf,
  TextField,
} from '@luwte/platform/api';
import { type Created, type Page, UI_LANGUAGES, type UiLanguage } from '@luwte/platform/kernel';
import type { FastifyReply } from 'fastify';
import { DayLogHandler } from './day-log.handler';
import { DayPaper } from './day-paper';

export class DayLogQueryDto implements DayLogQuery {
  @DayField()
  onDay: string;
}

export class DayPaperQueryDto extends DayLogQueryDto implements DayPaperQuery {
  @ChoiceField(UI_LANGUAGES, { optional: true })
  language?: UiLanguage;
}

export class AddDayRemarkDto extends DayLogQueryDto implements AddDayRemark {
  @TextField(REMARK_TEXT)
  text: string;
}

export class ListDaysDto extends ListQueryDto implements DayListQuery {
  @DayField({ optional: true })
  from?: string;

  @DayField({ optional: true })
  to?: string;

  @ChoiceField(DAY_SORTS, { optional: true })
  sort?: DaySort;
}

@Controller()
export class DayLogController {
  constructor(
    private readonly handler: DayLogHandler,
    private readonly paper: DayPaper,
  ) {}

  /** The days of the house. */
  @Get(DAY_LOG_ROUTES.days)
  @Requires('floor.day-log')
  days(@Query() query: ListDaysDto, @Acting() actor: Actor): Promise<Page<DayLine>> {
    return this.handler.list(query, actor);
  }

  /** The protocol of one day. */
  @Get(DAY_LOG_ROUTES.log)
  @Requires('floor.day-log')
  log(@Query() { onDay }: DayLogQueryDto, @Acting() actor: Actor): Promise<DayLog> {
    return this.handler.read(onDay, actor);
  }

  /** The protocol of one day as a PDF. */
  @Get(DAY_LOG_ROUTES.paper)
  @Requires('floor.day-log')
  async print(
    @Query() { onDay, language }: DayPaperQueryDto,
    @Acting() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const log = await this.handler.read(onDay, actor);
    return sendPdf(reply, `dagverslag-${log.day}.pdf`, await this.paper.of(log, language ?? 'nl', actor));
  }

  /** Adds a correction behind the protocol; the protocol itself stays as it is. */
  @Post(DAY_LOG_ROUTES.remarks)
  @Requires('floor.add-remark')
  @Creates()
  remark(@Body() body: AddDayRemarkDto, @Acting() actor: Actor): Promise<Created> {
    return this.handler.remark(body, actor);
  }
}

import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import pdfmake from 'pdfmake';
import roboto from 'pdfmake/fonts/Roboto.js';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';

const MARGIN_PT = 48;
const TEXT = '#1c1b1f';
const QUIET = '#5b5f66';

/** A document as a slice describes it: what pdfmake takes, with the title that readers and screen readers show. */
export interface DocumentDefinition extends TDocumentDefinitions {
  /** Names the document, never a person: it stands in the file's own description. */
  readonly title: string;
  /** BCP 47, for screen readers. */
  readonly language: string;
}

/**
 * Makes PDF files on A4 in the house's own style. Styles: `title`, `heading`, `quiet`, `tableHead`. The font holds Latin,
 * Greek and Cyrillic; right-to-left papers are printed from the page instead. Nothing is fetched from elsewhere.
 */
@Injectable()
export class Documents {
  constructor() {
    pdfmake.setFonts({ Roboto: roboto.Roboto });
    pdfmake.setUrlAccessPolicy(() => false);
    pdfmake.setLocalAccessPolicy((path) => Object.values(roboto.Roboto).includes(path));
  }

  /** The document as the bytes of a PDF file. */
  pdf({ title, language, ...definition }: DocumentDefinition): Promise<Buffer> {
    return pdfmake
      .createPdf({
        pageSize: 'A4',
        pageMargins: MARGIN_PT,
        language,
        displayTitle: true,
        tagged: true,
        footer: (page, pages) => ({
          text: `${page} / ${pages}`,
          style: 'quiet',
          alignment: 'right',
          margin: [MARGIN_PT, MARGIN_PT / 4],
        }),
        ...definition,
        info: { title, creator: 'Luwte', producer: 'Luwte', ...definition.info },
        defaultStyle: {
          font: 'Roboto',
          fontSize: 10,
          lineHeight: 1.25,
          color: TEXT,
          ...definition.defaultStyle,
        },
        styles: {
          title: { fontSize: 20, bold: true, margin: [0, 0, 0, 6] },
          heading: { fontSize: 13, bold: true, margin: [0, 14, 0, 4] },
          quiet: { fontSize: 9, color: QUIET },
          tableHead: { bold: true, fontSize: 9, color: QUIET },
          ...definition.styles,
        },
      })
      .getBuffer();
  }
}

/** Answers with a PDF that the browser saves as `name`, which holds nothing of a person; no cache keeps it. */
export function sendPdf(reply: FastifyReply, name: string, file: Buffer): Buffer {
  void reply
    .header('content-type', 'application/pdf')
    .header('content-disposition', `attachment; filename="${name.replace(/[^\w.-]+/gu, '-')}"`)
    .header('cache-control', 'no-store');
  return file;
}

/** One message of a `text/event-stream`; comments (heartbeats) come as `null`. */
export interface StreamMessage {
  readonly event: string;
  readonly data: string;
  readonly id: string | null;
}

/**
 * Cuts a `text/event-stream` (WHATWG HTML, server-sent events) into messages, however the network cut it up.
 * Browsers' own EventSource hides heartbeats and forgets its place after a refused reconnect, so the page reads
 * the stream itself.
 */
export class EventStreamParser {
  private rest = '';

  /** Messages completed by `chunk`, oldest first. */
  push(chunk: string): readonly StreamMessage[] {
    const blocks = (this.rest + chunk).replace(/\r\n?/g, '\n').split('\n\n');
    this.rest = blocks.pop() ?? '';
    return blocks.flatMap((block) => parseBlock(block) ?? []);
  }
}

function parseBlock(block: string): StreamMessage | null {
  let event = 'message';
  let id: string | null = null;
  const data: string[] = [];
  for (const line of block.split('\n')) {
    const [, field = '', value = ''] = /^([^:]*):? ?(.*)$/.exec(line) ?? [];
    if (field === 'event') event = value;
    if (field === 'id') id = value;
    if (field === 'data') data.push(value);
  }
  return data.length === 0 ? null : { event, data: data.join('\n'), id };
}

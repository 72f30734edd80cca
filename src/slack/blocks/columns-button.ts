import type { Button } from '@slack/types';
import type { JobRecord } from '../../store/ports.js';
import type { ColumnsRequest } from '../columns-request.js';
import { button } from './buttons.js';

/** Opens the modal in which columns are chosen. */
export function columnsButton(label: string, { id, channelId, threadTs, files }: JobRecord): Button {
  const request: ColumnsRequest = { job: id, channelId, threadTs, files: files.map((file) => file.id) };
  return button(label, 'choose-columns', JSON.stringify(request));
}

import type { Button } from '@slack/types';
import type { JobRecord } from '../../store/ports.js';
import type { ColumnsButton } from '../columns-request.js';
import { button } from './buttons.js';

/** Opens the modal in which columns are chosen. */
export function columnsButton(label: string, { id }: Pick<JobRecord, 'id'>): Button {
  const carried: ColumnsButton = { job: id };
  return button(label, 'choose-columns', JSON.stringify(carried));
}

import { describeKilledAfterAck } from './describe-killed-after-ack.js';

// `npm run test:faults` does it with 12.
describeKilledAfterAck(4);

import { describeKilledAfterAck } from './describe-killed-after-ack.js';

describeKilledAfterAck(12);

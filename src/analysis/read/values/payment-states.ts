import { tokens } from '../headers/tokens.js';

/** Words for what has been paid. */
const PAID = new Set(
  'paid unpaid pago paga pagado pagada pagato pagata paye payee impaye bezahlt unbezahlt betaald onbetaald betalt betald maksettu zaplacone oplacone zaplaceno zaplatene fizetve platit odendi lunas dibayar оплачено оплачен сплачено 已付款 已付 已支付 支払済 支払済み 입금완료 지급완료 مدفوع שולם'.split(
    ' ',
  ),
);
/** Words for what has not, or not yet; others say so of a conversation as well. */
const NOT_YET = new Set(
  'not nao no non nicht niet ikke inte не fully partly partially part partial parcial awaiting waiting aguardando pending invoice invoiced nf em in a to zu do te for en sent overdue late due open offen offene aberto abierto aperto attente cours pendente pendiente sospeso attesa processing processed scheduled agendado programado atrasado vencido vencida retard scaduto fallig uberfallig openstaand nota fiscal emitida factura fattura facture rechnung faktura payment pagamento paiement zahlung refunded cancelled cancelado oczekuje belum beklemede ожидает ожидается счет 未付款 未付 未払い 미지급'.split(
    ' ',
  ),
);

/** Whether the states of a column are those of payments: "Pago", "Em aberto", "Vencido". */
export function arePaymentStates(cells: readonly string[]): boolean {
  const states = cells.map((cell) => tokens(cell).filter((word) => !/^\d+$/.test(word)));
  return (
    states.some((words) => words.some((word) => PAID.has(word))) &&
    states.every((words) => words.every((word) => PAID.has(word) || NOT_YET.has(word)))
  );
}

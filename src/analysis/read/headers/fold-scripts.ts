import { asciiDigit } from '../values/script-digits.js';

/** Traditional Chinese characters of the words that headers hold, and the simplified ones in the same places. */
const TRADITIONAL =
  '絲數賬號帳報價單費類領標籤訂閱點讚評論轉發視頻頁鏈連結網紅創達編總認證國區語電話郵負責狀態長漲覽觀瀏蹤貼內圖戶聲種題場稱簡備註關機構規計績與應對項業務歲齡絡體際實萬億個張筆記專廣環過進優質間時並別';
const SIMPLIFIED =
  '丝数账号账报价单费类领标签订阅点赞评论转发视频页链连结网红创达编总认证国区语电话邮负责状态长涨览观浏踪贴内图户声种题场称简备注关机构规计绩与应对项业务岁龄络体际实万亿个张笔记专广环过进优质间时并别';
const SIMPLIFIED_OF: ReadonlyMap<string, string> = new Map(
  [...TRADITIONAL].map((character, i) => [character, [...SIMPLIFIED][i]!]),
);
const ANY_TRADITIONAL = new RegExp(`[${TRADITIONAL}]`, 'gu');
/** Vowel signs, and the line that stretches a word. */
const ARABIC_MARKS = /[\u0640\u064b-\u0652\u0670]/g;

/**
 * A text whose letters are each written in one way: simplified Chinese; Arabic without vowel signs, its alefs without
 * hamza, the Persian yeh and kaf as the Arabic ones; digits as in English.
 */
export function foldScripts(text: string): string {
  if (!/[\u0600-\uffff]/.test(text)) return text;
  return text
    .replace(ANY_TRADITIONAL, (character) => SIMPLIFIED_OF.get(character)!)
    .replace(ARABIC_MARKS, '')
    .replace(/\p{Nd}/gu, asciiDigit)
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[یى]/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/ة/g, 'ه');
}

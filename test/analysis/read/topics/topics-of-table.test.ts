import { describe, expect, it } from 'vitest';
import { readProfiles } from '../../../../src/analysis/read/read-profiles.js';
import { textsOf } from '../../../../src/analysis/text-column.js';

const read = (...texts: string[]) =>
  readProfiles(texts.map((text, i) => ({ name: `${i}.csv`, bytes: Buffer.from(text) }))).profiles;
const topicsOf = (...texts: string[]) => {
  const { topics } = read(...texts);
  return topics && textsOf(topics);
};

describe('topics of a table', () => {
  it('are read from long biographies, whose texts are dropped while they are read, as from short ones', () => {
    const kinds = ['gym', 'coffee', 'nothing', 'pâtisserie'];
    const rows = Array.from({ length: 2_500 }, (_, i) => {
      const long = `${kinds[i % 4]} and ${'well '.repeat(22)}`;
      return `h${i},${1_000 + i},"${i % 10 === 9 ? '' : i % 2 === 0 ? long : `${long}${i}`}"`;
    });
    const expected = [
      'fitness:gym:biography',
      'coffee:coffee:biography',
      '-',
      'baking:pâtisserie:biography|food:pâtisserie:biography',
    ];
    expect(topicsOf(`handle,followers,biography\n${rows.join('\n')}\n`)).toEqual(
      rows.map((_, i) => (i % 10 === 9 ? '' : expected[i % 4])),
    );
  });

  it('are put together from all columns, each topic by its first word', () => {
    expect(
      topicsOf(
        'handle,followers,category,hashtags,bio,name\na,1000,Fitness & Food,"#gymlife, #booktok",yoga,Fit with Ann\nb,2000,Shows,,,Coffee with Bo\n',
      ),
    ).toEqual([
      'yoga:yoga:biography|fitness:yoga:biography|books:booktok:hashtags|food:food:category',
      'coffee:coffee:name',
    ]);
  });

  it('are not read from names alone, notes, links, or what is said of others', () => {
    expect(topicsOf('handle,name,followers\na,Fit with Ann,1000\nb,Bo,2000\n')).toBeUndefined();
    expect(
      topicsOf(
        'handle,followers,notes,audience interests,brand category\na,1000,gym,food,coffee\nb,2000,tea,art,pets\n',
      ),
    ).toBeUndefined();
  });

  it('of several files are those of all', () => {
    expect(
      topicsOf(
        'handle,followers,bio\nann,1000,gym\nbo,2000,hello\ncy,3000,\n',
        'handle,followers,bio\nbo,2000,baker of cakes\nann,1000,coffee\ndi,500,gym\n',
      ),
    ).toEqual([
      'fitness:gym:biography|coffee:coffee:biography',
      'baking:cakes:biography|food:cakes:biography',
      '',
      'fitness:gym:biography',
    ]);
  });

  it('of a table of videos are those of at least half of them', () => {
    const videos = [
      'ann,1000,10,#food',
      'ann,1000,20,#food #travel',
      'ann,1000,30,#viral',
      'bo,2000,10,#gym',
      'bo,2000,15,',
      'bo,2000,12,#coffee #gym',
      'cy,500,1,#viral',
      'cy,500,2,#love',
    ];
    // ann: food 2 of 3, travel 1 of 3; bo: gym 2 of 2 that tell, coffee 1 of 2.
    expect(topicsOf(`author,followers,views,hashtags\n${videos.join('\n')}\n`)).toEqual([
      'food:food:hashtags',
      'fitness:gym:hashtags|coffee:coffee:hashtags',
      '-',
    ]);
  });

  it('leave out protected traits', () => {
    expect(topicsOf('handle,followers,religion,gender\na,1000,gym,food\nb,2000,x,y\n')).toBeUndefined();
  });

  it('go with whoever has no follower count, too', () => {
    const { unmeasured, profiles } = readProfiles([
      { name: 'a.csv', bytes: Buffer.from('handle,followers,bio\nann,1000,gym\nbo,,coffee\ncy,3000,pets\n') },
    ]);
    expect(textsOf(profiles.topics!)).toEqual(['fitness:gym:biography', 'pets:pets:biography']);
    expect(textsOf(unmeasured!.profiles.topics!)).toEqual(['coffee:coffee:biography']);
  });
});

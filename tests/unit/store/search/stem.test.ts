/** The stemmer against what Snowball 3.1 itself makes of words that reach every rule and exception of the published algorithm. */
import { describe, expect, test } from '@jest/globals';
import { stem } from '../../../../src/store/search/stem.js';

/** Words and their stems, by the rule that they are about. */
const rules: Readonly<Record<string, string>> = {
  'words of one and two letters stay': 'a:a is:is by:by us:us',
  'exceptional words':
    'skis:ski skies:sky idly:idl gently:gentl ugly:ugli early:earli only:onli singly:singl',
  'words that stay as they are':
    'sky:sky news:news howe:howe atlas:atlas cosmos:cosmos bias:bias andes:andes',
  'beginnings after which R1 starts':
    'general:general generate:generat generous:generous communism:communism community:communiti communal:communal arsenal:arsenal arsenic:arsenic emergency:emergenc international:internat intern:intern organization:organiz organ:organ organic:organic past:past paste:paste pasted:paste pasting:paste universal:universal university:universiti universe:univers later:later lateral:lateral',
  'plurals (1a)':
    'glasses:glass ties:tie cries:cri died:die tied:tie gas:gas this:this gaps:gap kiwis:kiwi bus:bus gloss:gloss robots:robot as:as',
  'eed (1b)':
    'agreed:agre feed:feed proceed:proceed proceeds:proceed exceed:exceed succeed:succeed indeed:inde exceedingly:exceed agreedly:agre',
  'ed and ing (1b)':
    'luxuriated:luxuri troubled:troubl sized:size hopping:hop hoping:hope added:add egging:egg offing:off falling:fall bed:bed sing:sing dying:die lying:lie vying:vie trying:tri inning:inning outing:outing canning:canning herring:herring earrings:earring evening:evening planning:plan running:run interestingly:interest repeatedly:repeat ebbed:ebb odding:odd',
  'final y (1c)': 'cry:cri by:by say:say happy:happi enjoy:enjoy yes:yes youth:youth playing:play',
  'step 2':
    'conditional:condit valency:valenc hesitancy:hesit conformably:conform differently:differ digitizer:digit digitization:digit relational:relat predication:predic operator:oper feudalism:feudal formality:formal radically:radic callousness:callous hopefulness:hope hopefully:hope famously:famous decisiveness:decis sensitivity:sensit sensibility:sensibl possibly:possibl geologist:geolog geology:geolog apology:apolog endlessly:endless quickly:quick likely:like bully:bulli',
  'step 3':
    'traditional:tradit formalize:formal triplicate:triplic electricity:electr electrical:electr hopeful:hope goodness:good formative:format native:nativ',
  'step 4':
    'revival:reviv allowance:allow inference:infer airliner:airlin gyroscopic:gyroscop adjustable:adjust defensible:defens irritant:irrit replacement:replac adjustment:adjust dependent:depend adoption:adopt decision:decis criterion:criterion region:region homologous:homolog effective:effect',
  'step 5': 'probate:probat rate:rate cease:ceas controll:control roll:roll hope:hope taste:tast',
  'what news is about':
    'recognition:recognit recognize:recogn facial:facial face:face police:polic policing:polic profitability:profit profitable:profit robotics:robot cybersecurity:cybersecur passengers:passeng',
  'numbers and other alphabets stay': '2020:2020 80s:80s café:café москва:москва 東京:東京',
};

describe('the stem of a word', () => {
  test.each(Object.entries(rules))('is what Snowball says: %s', (_, pairs) => {
    const wanted = pairs.split(' ').map((pair) => pair.split(':'));
    expect(wanted.map(([word]) => [word, stem(word ?? '')])).toEqual(wanted);
  });

  test('is never longer than the word by more than its mended e', () => {
    for (const word of Object.values(rules).flatMap((pairs) => pairs.split(' '))) {
      const [written = ''] = word.split(':');
      expect(stem(written).length).toBeLessThanOrEqual(written.length + 1);
    }
  });
});

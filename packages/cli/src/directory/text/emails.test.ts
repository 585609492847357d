import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { emailOf, isPersonal, Staff } from './emails.js';

const words = (text: string): string[] => text.trim().split(/\s+/);

/** As people's mailboxes are named where they work. */
const people = words(`
  jsmith smithj jasmith smithja janesmith smithjane janed jane jane.smith smith.jane smith.j j.smith j-smith jane_smith2
  ja.smith jane.s jane.smith-jones jane-marie.smith mary.anne.jones j.a.smith jane.hall j.hall jane.young jane.park jlee jfox
  mobrien nkhan ppatel priyanka.patel gurdeep.singh farzana.begum harpreetk malgorzata.kowalska mkowalska kwame.mensah
  ngozi.okafor oadeyemi wei.chen tomos.llewelyn gwenllian dr.smith mrs.smith revjones fatherjohn annb grace.brown jstewart
  jtownsend caroline pauline theresa myra jane.smith-hub jane.smith.fis jane+help
`);
/** As those are that several people read, and some that only look like names. */
const shared = words(`
  info enquiries hello office helpline familyhub familyhubs earlyhelp carers walkers smiles trees oxford ilford enfield
  johnstone belong award across parking stpeters standrews st.marys hope.centre victoria.hall victoria.park blue.badge
  bright.futures health.visiting senco ehcp camhs.referrals speechandlanguage stmarysplaygroup tinytots sunflower leeds
  bristol gwybodaeth cymorth ymholiadau teuluoedd canolfan cylchmeithrin derbynfa u3a
`);

describe('a mailbox', () => {
  it('of somebody is known for one at a charity, a council and a hospital', () => {
    const staff = new Staff();
    for (const box of people) {
      assert.ok(staff.isLikely(`${box}@charity.org.uk`, 'Carers Link'), box);
      assert.ok(staff.has(`${box}@leeds.gov.uk`), `${box} at a council`);
      assert.ok(staff.isLikely(`${box}@trust.nhs.uk`, 'Carers Link'), `${box} at a hospital`);
      assert.ok(isPersonal(`${box}@charity.org.uk`), `${box} in a text`);
    }
  });

  it('of several is shown', () => {
    const staff = new Staff();
    for (const box of shared) assert.ok(!staff.isLikely(`${box}@charity.org.uk`, 'Sessions'), box);
  });

  it('is not that of somebody where its service is called so, and only then', () => {
    const staff = new Staff();
    for (const [address, called] of [
      ['kwilliams@charity.org.uk', 'Williams House'],
      ['jo.jingles@charity.org.uk', 'Jo Jingles'],
      ['jo.jingles@jojingles.co.uk', 'Music'],
      ['mark@church.org.uk', 'St Mark’s Church'],
    ] as const)
      assert.ok(!staff.isLikely(address, called), address);
    for (const [box, called] of [
      ['jmarshall', 'Advice at the Village Hall'],
      ['johnsmith', 'St John Ambulance'],
      ['jparker', 'Park Playgroup'],
      ['jane.green', 'Green Lane Nursery'],
      ['kwalker', 'Walk for Health'],
    ] as const)
      assert.ok(staff.isLikely(`${box}@charity.org.uk`, called), box);
  });

  it('that names no task is one more of somebody, at a domain where others are; a place does not make it one', () => {
    const staff = new Staff();
    for (const box of ['oxford', 'stpeters', 'chelsea', 'daisy', 'info']) staff.meet(`${box}@charity.org.uk`);
    assert.ok(!staff.isLikely('crosellini@charity.org.uk', 'Sessions'));
    staff.meet('jane.smith@charity.org.uk');
    assert.ok(staff.isLikely('crosellini@charity.org.uk', 'Sessions'));
    for (const box of ['outreach', 'familyhub', 'teuluoedd'])
      assert.ok(!staff.isLikely(`${box}@charity.org.uk`, 'Sessions'), box);
    assert.ok(!staff.isLikely('fairmead@charity.org.uk', 'Fairmead Club'));
    assert.ok(new Staff(JSON.parse(JSON.stringify(staff)) as object).isLikely('crosellini@charity.org.uk', 'Sessions'));
  });

  it('of a council may be called after it with a task, and not with a name', () => {
    const staff = new Staff();
    for (const address of ['bury@bury.gov.uk', 'visitbury@bury.gov.uk', 'hartfis@hart.gov.uk'])
      assert.ok(!staff.has(address), address);
    for (const address of [
      'dbradbury@bury.gov.uk',
      'jhartley@hart.gov.uk',
      'jbarnett@barnet.gov.uk',
      'askew@hart.gov.uk',
    ])
      assert.ok(staff.has(address), address);
  });

  it('is taken whole, or not', () => {
    assert.equal(emailOf('mailto:info@group.example?subject=Hello'), 'info@group.example');
    assert.equal(emailOf("m.o'brien@charity.org.uk"), undefined);
  });

  it('is looked for no further than a field is long: a made-up text may have many signs that could begin one', () => {
    assert.equal(emailOf(`${' '.repeat(900)}info@group.example`), 'info@group.example');
    assert.equal(emailOf(`${' '.repeat(1000)}info@group.example`), undefined);
    assert.equal(emailOf(`${'info'.repeat(20)}@group.example`), undefined);
  });
});

// What is read from batches of documents, against the figures that were reached. They are too many to be read anew for every mutant.
import { join } from 'node:path';
import { ratesOf } from '../../scripts/read-score/tally.js';
import { fixtures, tally } from '../support/labelled-documents.js';

describe('official documents, OCR damage and all', () => {
  const folder = join(fixtures, 'official');
  const { tables, header, sure } = tally(folder);

  test('obligations, leads and dated deadlines stay above the figures of the product', () => {
    expect(ratesOf(tables.obligation).f1).toBeGreaterThanOrEqual(0.97);
    expect(ratesOf(tables.lead).f1).toBeGreaterThanOrEqual(0.97);
    expect(ratesOf(tables.dated).f1).toBeGreaterThanOrEqual(0.95);
  });

  test('header fields of clean texts are right, and what is blank stays blank', () => {
    for (const field of ['code', 'kind', 'issuer', 'date', 'subject'])
      expect(header.get(field)).toEqual({ right: header.get(field)!.all, all: header.get(field)!.all });
  });

  test('fewer than one sure field in a hundred is wrong', () => {
    expect(sure.wrong / sure.all).toBeLessThan(0.01);
  });
});

describe('documents of other provinces, ministries and Party bodies', () => {
  const { tables, header, sure } = tally(join(fixtures, 'provinces'));

  test('obligations, leads and dated deadlines stay above the figures of the product', () => {
    expect(ratesOf(tables.obligation).f1).toBeGreaterThanOrEqual(0.97);
    expect(ratesOf(tables.lead).f1).toBeGreaterThanOrEqual(0.97);
    expect(ratesOf(tables.dated).f1).toBeGreaterThanOrEqual(0.97);
    expect(ratesOf(tables.cooperate).f1).toBeGreaterThanOrEqual(0.92);
  });

  test('header fields are right in every layout, and what is blank stays blank', () => {
    for (const field of ['code', 'kind', 'issuer', 'date', 'subject'])
      expect(header.get(field)).toEqual({ right: header.get(field)!.all, all: header.get(field)!.all });
  });

  test('fewer than one sure field in a hundred is wrong', () => {
    expect(sure.wrong / sure.all).toBeLessThan(0.01);
  });
});

describe('documents collected when the reader was finished, labelled before it saw them', () => {
  const { tables, header, sure } = tally(join(fixtures, 'agencies'));

  test('obligations, leads and dated deadlines stay above the figures of the product', () => {
    expect(ratesOf(tables.obligation).f1).toBeGreaterThanOrEqual(0.97);
    expect(ratesOf(tables.lead).f1).toBeGreaterThanOrEqual(0.97);
    expect(ratesOf(tables.dated).f1).toBeGreaterThanOrEqual(0.97);
    expect(ratesOf(tables.cooperate).f1).toBeGreaterThanOrEqual(0.92);
  });

  test('letterheads that a converter laid out as a table, wrapped mottos and urgent telegrams are read', () => {
    for (const field of ['code', 'kind', 'issuer', 'date', 'place', 'subject', 'urgency'])
      expect(header.get(field)).toEqual({ right: header.get(field)!.all, all: header.get(field)!.all });
  });

  test('fewer than one sure field in a hundred is wrong', () => {
    expect(sure.wrong / sure.all).toBeLessThan(0.01);
  });
});

describe('texts of portals and converters, where much is still missed', () => {
  const { tables, sure } = tally(join(fixtures, 'portals'));

  test('obligations, leads and dated deadlines do not fall below what was reached', () => {
    expect(ratesOf(tables.obligation).f1).toBeGreaterThanOrEqual(0.925);
    expect(ratesOf(tables.lead).f1).toBeGreaterThanOrEqual(0.855);
    expect(ratesOf(tables.dated).f1).toBeGreaterThanOrEqual(0.94);
  });

  test('no more is given as sure and wrong than now', () => {
    expect(sure.wrong / sure.all).toBeLessThan(0.0115);
  });
});

describe('texts of 2022 to 2026 that were met last, most of them from scans', () => {
  const { tables, sure } = tally(join(fixtures, 'unseen6'));

  test('obligations, leads and dated deadlines do not fall below what was reached', () => {
    expect(ratesOf(tables.obligation).f1).toBeGreaterThanOrEqual(0.97);
    expect(ratesOf(tables.lead).f1).toBeGreaterThanOrEqual(0.96);
    expect(ratesOf(tables.dated).f1).toBeGreaterThanOrEqual(0.94);
  });

  test('fewer than one sure field in a hundred is wrong', () => {
    expect(sure.wrong / sure.all).toBeLessThan(0.01);
  });
});

describe('texts of organs that the earlier batches lacked: army, unions, Politburo, communes before an election', () => {
  const seventh = tally(join(fixtures, 'unseen7'));
  const eighth = tally(join(fixtures, 'unseen8'));

  test('obligations, leads and dated deadlines do not fall below what was reached', () => {
    expect(ratesOf(seventh.tables.obligation).f1).toBeGreaterThanOrEqual(0.97);
    expect(ratesOf(seventh.tables.lead).f1).toBeGreaterThanOrEqual(0.92);
    expect(ratesOf(eighth.tables.obligation).f1).toBeGreaterThanOrEqual(0.92);
    expect(ratesOf(eighth.tables.lead).f1).toBeGreaterThanOrEqual(0.88);
    expect(ratesOf(eighth.tables.dated).f1).toBeGreaterThanOrEqual(0.95);
  });

  test('hardly a sure field is wrong', () => {
    const [wrong, all] = [seventh.sure.wrong + eighth.sure.wrong, seventh.sure.all + eighth.sure.all];
    expect(wrong / all).toBeLessThan(0.01);
  });
});

describe('a ninth batch, met after all of these', () => {
  const { tables, sure } = tally(join(fixtures, 'unseen9'));

  test('obligations, leads and dated deadlines do not fall below what was reached', () => {
    expect(ratesOf(tables.obligation).f1).toBeGreaterThanOrEqual(0.97);
    expect(ratesOf(tables.lead).f1).toBeGreaterThanOrEqual(0.9);
    expect(ratesOf(tables.dated).f1).toBeGreaterThanOrEqual(0.92);
  });

  test('fewer than one sure field in a hundred is wrong', () => {
    expect(sure.wrong / sure.all).toBeLessThan(0.01);
  });
});

describe('a tenth batch, portals and offices of 2016 to 2026', () => {
  const { tables, sure } = tally(join(fixtures, 'unseen10'));

  test('obligations, leads and dated deadlines do not fall below what was reached', () => {
    expect(ratesOf(tables.obligation).f1).toBeGreaterThanOrEqual(0.965);
    expect(ratesOf(tables.lead).f1).toBeGreaterThanOrEqual(0.95);
    expect(ratesOf(tables.dated).f1).toBeGreaterThanOrEqual(0.97);
  });

  test('fewer than one sure field in a hundred is wrong', () => {
    expect(sure.wrong / sure.all).toBeLessThan(0.01);
  });
});

describe('an eleventh batch, the Government, ministries and pages of cities, 2011 to 2026', () => {
  const { tables, sure } = tally(join(fixtures, 'unseen11'));

  test('obligations, leads and dated deadlines do not fall below what was reached', () => {
    expect(ratesOf(tables.obligation).f1).toBeGreaterThanOrEqual(0.98);
    expect(ratesOf(tables.lead).f1).toBeGreaterThanOrEqual(0.96);
    expect(ratesOf(tables.dated).f1).toBeGreaterThanOrEqual(0.99);
  });

  test('fewer than one sure field in a hundred is wrong', () => {
    expect(sure.wrong / sure.all).toBeLessThan(0.01);
  });
});

describe('official documents as Markdown digests give them', () => {
  const { tables, header, sure } = tally(join(fixtures, 'digests'));

  test('obligations, leads and dated deadlines do not fall below what was reached', () => {
    expect(ratesOf(tables.obligation).f1).toBeGreaterThanOrEqual(0.99);
    expect(ratesOf(tables.lead).f1).toBeGreaterThanOrEqual(0.99);
    expect(ratesOf(tables.dated).f1).toBeGreaterThanOrEqual(0.99);
  });

  test('titles, tables of particulars and lists of bases are read', () => {
    for (const field of ['code', 'kind', 'issuer', 'date', 'place', 'subject', 'basis'])
      expect(header.get(field)).toEqual({ right: header.get(field)!.all, all: header.get(field)!.all });
  });

  test('fewer than one sure field in a hundred is wrong', () => {
    expect(sure.wrong / sure.all).toBeLessThan(0.01);
  });
});

describe('a thirteenth batch, provincial decisions with the rules and plans that they promulgate, 2011 to 2026', () => {
  const { tables, sure } = tally(join(fixtures, 'unseen13'));

  test('obligations, leads and dated deadlines do not fall below what was reached', () => {
    expect(ratesOf(tables.obligation).f1).toBeGreaterThanOrEqual(0.98);
    expect(ratesOf(tables.lead).f1).toBeGreaterThanOrEqual(0.97);
    expect(ratesOf(tables.dated).f1).toBeGreaterThanOrEqual(0.99);
  });

  test('fewer than one sure field in a hundred is wrong', () => {
    expect(sure.wrong / sure.all).toBeLessThan(0.01);
  });
});

describe("a fourteenth batch, a commune's Party committee as text layers of PDFs give its documents, 2025", () => {
  const { tables, header, sure } = tally(join(fixtures, 'unseen14'));

  test('obligations, leads and dated deadlines do not fall below what was reached', () => {
    expect(ratesOf(tables.obligation).f1).toBeGreaterThanOrEqual(0.99);
    expect(ratesOf(tables.lead).f1).toBeGreaterThanOrEqual(0.93);
    expect(ratesOf(tables.dated).f1).toBeGreaterThanOrEqual(0.99);
  });

  test('subjects without "V/v" are read', () => {
    expect(header.get('subject')).toEqual({ right: 12, all: 12 });
  });

  test('fewer than one sure field in a hundred is wrong', () => {
    expect(sure.wrong / sure.all).toBeLessThan(0.01);
  });
});

describe('a fifteenth batch, letters of ministries and agencies, resolutions and decisions of the Government, 2014 to 2026', () => {
  const { tables, header, sure } = tally(join(fixtures, 'unseen15'));

  test('obligations, leads and dated deadlines do not fall below what was reached', () => {
    expect(ratesOf(tables.obligation).f1).toBeGreaterThanOrEqual(0.96);
    expect(ratesOf(tables.lead).f1).toBeGreaterThanOrEqual(0.89);
    expect(ratesOf(tables.dated).f1).toBeGreaterThanOrEqual(0.89);
  });

  test.each(['issuer', 'date', 'place'])('every %s is right', (field) => {
    expect(header.get(field)).toEqual({ right: header.get(field)!.all, all: header.get(field)!.all });
  });

  test('fewer than two sure fields in a hundred are wrong', () => {
    expect(sure.wrong / sure.all).toBeLessThan(0.02);
  });
});

describe('a sixteenth batch, more letters of ministries and agencies, 2013 to 2025', () => {
  const { tables, header, sure } = tally(join(fixtures, 'unseen16'));

  test('obligations and leads do not fall below what was reached', () => {
    expect(ratesOf(tables.obligation).f1).toBeGreaterThanOrEqual(0.87);
    expect(ratesOf(tables.lead).f1).toBeGreaterThanOrEqual(0.56);
  });

  test.each(['code', 'kind', 'issuer', 'date', 'place', 'subject'])('every %s is right', (field) => {
    expect(header.get(field)).toEqual({ right: header.get(field)!.all, all: header.get(field)!.all });
  });

  test('fewer than four sure fields in a hundred are wrong', () => {
    expect(sure.wrong / sure.all).toBeLessThan(0.04);
  });
});

describe('an eighteenth batch, cities and provinces, pages of portals and segmented texts, 2009 to 2021', () => {
  const { tables, header, sure } = tally(join(fixtures, 'unseen18'));

  test('obligations, leads and dated deadlines do not fall below what was reached', () => {
    expect(ratesOf(tables.obligation).f1).toBeGreaterThanOrEqual(0.99);
    expect(ratesOf(tables.lead).f1).toBeGreaterThanOrEqual(0.99);
    expect(ratesOf(tables.dated).f1).toBe(1);
    expect(ratesOf(tables.cooperate).f1).toBeGreaterThanOrEqual(0.99);
  });

  test('of twelve headers, most of them told in prose, no more than two of a field are wrong', () => {
    for (const field of ['code', 'kind', 'issuer', 'date', 'subject'])
      expect(header.get(field)!.right).toBeGreaterThanOrEqual(10);
  });

  test('nothing sure is wrong', () => {
    expect(sure.wrong).toBe(0);
  });
});

describe('a nineteenth batch, Lào Cai and the centre from text layers, 2015 to 2026', () => {
  const { tables, header, sure } = tally(join(fixtures, 'unseen19'));

  test('obligations, leads and dated deadlines do not fall below what was reached', () => {
    expect(ratesOf(tables.obligation).f1).toBeGreaterThanOrEqual(0.97);
    expect(ratesOf(tables.lead).f1).toBeGreaterThanOrEqual(0.9);
    expect(ratesOf(tables.dated).f1).toBeGreaterThanOrEqual(0.79);
  });

  test.each(['code', 'kind', 'issuer', 'date', 'place', 'subject', 'basis'])('every %s is right', (field) => {
    expect(header.get(field)).toEqual({ right: header.get(field)!.all, all: header.get(field)!.all });
  });

  test('fewer than one sure field in a hundred is wrong', () => {
    expect(sure.wrong / sure.all).toBeLessThan(0.01);
  });
});

describe('a twentieth batch, the centre and cities, ten of fourteen from scans, 2016 to 2025', () => {
  const { tables, header, sure } = tally(join(fixtures, 'unseen20'));

  test('obligations, leads and dated deadlines do not fall below what was reached', () => {
    expect(ratesOf(tables.obligation).f1).toBeGreaterThanOrEqual(0.98);
    expect(ratesOf(tables.lead).f1).toBeGreaterThanOrEqual(0.93);
    expect(ratesOf(tables.dated).f1).toBeGreaterThanOrEqual(0.92);
    expect(ratesOf(tables.cooperate).f1).toBeGreaterThanOrEqual(0.91);
  });

  test.each(['kind', 'date', 'issuer', 'place', 'basis'])('every %s of a clean text is right', (field) => {
    expect(header.get(field)).toEqual({ right: 4, all: 4 });
  });

  test('nothing sure is wrong', () => {
    expect(sure.wrong).toBe(0);
  });
});

describe('a twenty-first batch, provinces, wards and a school office, 2021 to 2026', () => {
  const { tables, header, sure } = tally(join(fixtures, 'unseen21'));

  test('obligations, leads and dated deadlines do not fall below what was reached', () => {
    expect(ratesOf(tables.obligation).f1).toBeGreaterThanOrEqual(0.97);
    expect(ratesOf(tables.lead).f1).toBeGreaterThanOrEqual(0.97);
    expect(ratesOf(tables.dated).f1).toBeGreaterThanOrEqual(0.83);
    expect(ratesOf(tables.reportTo).f1).toBeGreaterThanOrEqual(0.99);
  });

  test.each(['code', 'kind', 'issuer', 'date', 'place', 'subject', 'basis'])('every %s is right', (field) => {
    expect(header.get(field)).toEqual({ right: header.get(field)!.all, all: header.get(field)!.all });
  });

  test('nothing sure is wrong', () => {
    expect(sure.wrong).toBe(0);
  });
});

describe('a twenty-second batch, the centre of the Party and the State, six of twelve from scans, 2021 to 2026', () => {
  const { tables, header, sure } = tally(join(fixtures, 'unseen22'));

  test('obligations, leads and dated deadlines do not fall below what was reached', () => {
    expect(ratesOf(tables.obligation).f1).toBeGreaterThanOrEqual(0.98);
    expect(ratesOf(tables.lead).f1).toBeGreaterThanOrEqual(0.97);
    expect(ratesOf(tables.dated).f1).toBe(1);
    expect(ratesOf(tables.cooperate).f1).toBeGreaterThanOrEqual(0.93);
    expect(ratesOf(tables.reportTo).f1).toBeGreaterThanOrEqual(0.94);
  });

  test.each(['code', 'kind', 'date', 'issuer', 'place', 'subject'])('every %s of a clean text is right', (field) => {
    expect(header.get(field)).toEqual({ right: 6, all: 6 });
  });

  test('nothing sure is wrong', () => {
    expect(sure.wrong).toBe(0);
  });
});

describe('a twenty-fourth batch, plans of the Front, decisions of cities, letters of schools, 2010 to 2025', () => {
  const { tables, header, sure } = tally(join(fixtures, 'unseen24'));

  test('obligations, leads and dated deadlines do not fall below what was reached', () => {
    expect(ratesOf(tables.obligation).f1).toBeGreaterThanOrEqual(0.88);
    expect(ratesOf(tables.lead).f1).toBeGreaterThanOrEqual(0.74);
    expect(ratesOf(tables.dated).f1).toBeGreaterThanOrEqual(0.54);
  });

  test.each(['date', 'place'])('every %s of a clean text is right', (field) => {
    expect(header.get(field)).toEqual({ right: header.get(field)!.all, all: header.get(field)!.all });
  });

  test('three sure fields are wrong: a chairman told as issuer, a day of the second sentence, who decides on a complaint', () => {
    expect(sure.wrong).toBeLessThanOrEqual(3);
  });
});

describe('a twelfth batch, districts, communes, Party bodies, mass organisations and schools, 2012 to 2026', () => {
  const { tables, sure } = tally(join(fixtures, 'unseen12'));

  test('obligations, leads and dated deadlines do not fall below what was reached', () => {
    expect(ratesOf(tables.obligation).f1).toBeGreaterThanOrEqual(0.98);
    expect(ratesOf(tables.lead).f1).toBeGreaterThanOrEqual(0.93);
    expect(ratesOf(tables.dated).f1).toBeGreaterThanOrEqual(0.94);
  });

  test('fewer than one sure field in a hundred is wrong', () => {
    expect(sure.wrong / sure.all).toBeLessThan(0.01);
  });
});

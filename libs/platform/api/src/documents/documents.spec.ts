import { Documents } from './documents';

describe('a paper of the house', () => {
  const documents = new Documents();

  it('is a PDF that names its title and language, with letters of our visitors', async () => {
    const file = await documents.pdf({
      title: 'Dagverslag',
      language: 'nl',
      compress: false,
      content: [{ text: 'Łódź, Țară, Пловдив, café', style: 'title' }],
    });
    const text = file.toString('latin1');
    expect(text.slice(0, 5)).toBe('%PDF-');
    expect(text).toContain('/Lang (nl)');
    expect(text).toContain('(Dagverslag)');
  });

  it('reads no file and no address that somebody wrote into it', async () => {
    const withPicture = (image: string) =>
      documents.pdf({ title: 'x', language: 'nl', content: [{ image }] });
    await expect(withPicture('/etc/hostname')).rejects.toThrow();
    await expect(withPicture('http://127.0.0.1:9/x.png')).rejects.toThrow();
  });
});

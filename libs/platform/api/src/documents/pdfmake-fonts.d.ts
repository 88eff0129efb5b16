declare module 'pdfmake/fonts/Roboto.js' {
  const fonts: Readonly<Record<'Roboto', import('pdfmake/interfaces').TFontFamilyTypes>>;
  export default fonts;
}

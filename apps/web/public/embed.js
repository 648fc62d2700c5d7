// Shows a form of Sportello inside the page that loads this script, as high as the form is. Set for nobody: no cookie, no storage.
(() => {
  const script = document.currentScript;
  const { tenant, form, language, title } = script.dataset;
  const { origin } = new URL(script.src);
  const address = new URL(`/${encodeURIComponent(tenant)}/embed/forms/${encodeURIComponent(form)}`, origin);
  if (language) address.searchParams.set('language', language);

  const frame = document.createElement('iframe');
  frame.src = address.href;
  frame.title = title || (language === 'en' ? 'Assistance form' : 'Modulo di assistenza');
  frame.style.width = '100%';
  frame.style.height = '40rem';
  frame.style.border = '0';
  script.after(frame);

  window.addEventListener('message', (event) => {
    if (event.origin !== origin || event.source !== frame.contentWindow) return;
    const { type, height } = Object(event.data);
    if (type === 'sportello:height' && Number.isFinite(height)) frame.style.height = `${Math.min(height, 20_000)}px`;
    // The next step begins at its top, which may have been left far above.
    if (type === 'sportello:step' && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
  });
})();

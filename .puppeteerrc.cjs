// Tests use a browser that is already on the machine (see src/build/ready.mjs), so puppeteer need not download its own.
module.exports = { skipDownload: true };

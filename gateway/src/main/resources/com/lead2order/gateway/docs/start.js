SwaggerUIBundle({
  url: '/openapi',
  dom_id: '#description',
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
  displayRequestDuration: true,
  validatorUrl: null
});

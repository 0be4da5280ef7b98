from string import Template

# Fill a template.
text = Template("Hello, $name.")
print(text.substitute(name="Ann"))

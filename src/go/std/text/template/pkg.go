// Package template fills templates with data: text with actions between {{ and }} that print values, decide, repeat, and call functions
// and other templates.
package template

import (
	"fmt"
	"maps"
	"reflect"
	"strings"
	"sync"
	"text/template/parse"
)

// FuncMap gives functions their names. They return one value, or a value and an error that ends the execution.
type FuncMap map[string]any

// common is what associated templates have in common.
type common struct {
	mu         sync.RWMutex
	tmpl       map[string]*Template
	funcs      FuncMap
	values     map[string]reflect.Value
	missingKey missingKey
}

// A Template is a parsed template, associated with others that it can call by their names.
type Template struct {
	name string
	// Tree is what Parse made. It is nil before.
	*parse.Tree
	*common
	left, right string
}

// New returns a template of this name, not yet parsed.
func New(name string) *Template {
	t := &Template{name: name}
	t.init()
	return t
}

func (t *Template) init() {
	if t.common == nil {
		t.common = &common{tmpl: map[string]*Template{}, funcs: FuncMap{}, values: map[string]reflect.Value{}}
	}
}

// Must returns t, and panics if err is not nil: for templates that are variables of a package.
func Must(t *Template, err error) *Template {
	if err != nil {
		panic(err)
	}
	return t
}

// Name returns the name.
func (t *Template) Name() string { return t.name }

// New returns a template of this name that is associated with t and has its delimiters.
func (t *Template) New(name string) *Template {
	t.init()
	return &Template{name: name, common: t.common, left: t.left, right: t.right}
}

// Clone returns a copy of t and of the templates associated with it; trees are shared.
func (t *Template) Clone() (*Template, error) {
	c := &Template{name: t.name, Tree: t.Tree, left: t.left, right: t.right}
	c.init()
	if t.common == nil {
		return c, nil
	}
	t.mu.RLock()
	defer t.mu.RUnlock()
	c.missingKey = t.missingKey
	maps.Copy(c.funcs, t.funcs)
	maps.Copy(c.values, t.values)
	for name, other := range t.tmpl {
		if name == t.name {
			c.tmpl[name] = c
			continue
		}
		c.tmpl[name] = &Template{name: other.name, Tree: other.Tree, common: c.common, left: other.left, right: other.right}
	}
	return c, nil
}

// AddParseTree associates a parsed tree with t under a name, and returns the template.
func (t *Template) AddParseTree(name string, tree *parse.Tree) (*Template, error) {
	t.init()
	t.mu.Lock()
	defer t.mu.Unlock()
	n := t
	if name != t.name {
		n = t.New(name)
	}
	old := t.tmpl[name]
	// An empty definition does not replace one that is there.
	keep := old != nil && parse.IsEmptyTree(tree.Root) && old.Tree != nil
	if !keep {
		t.tmpl[name] = n
	}
	if !keep || n.Tree == nil {
		n.Tree = tree
	}
	return n, nil
}

// Templates returns the templates that are associated with t, t among them.
func (t *Template) Templates() []*Template {
	if t.common == nil {
		return nil
	}
	t.mu.RLock()
	defer t.mu.RUnlock()
	all := make([]*Template, 0, len(t.tmpl))
	for _, x := range t.tmpl {
		all = append(all, x)
	}
	return all
}

// DefinedTemplates lists the templates for an error message; "" if there are none.
func (t *Template) DefinedTemplates() string {
	if t.common == nil {
		return ""
	}
	t.mu.RLock()
	defer t.mu.RUnlock()
	var names []string
	for name, x := range t.tmpl {
		if x.Tree != nil && x.Root != nil {
			names = append(names, fmt.Sprintf("%q", name))
		}
	}
	if len(names) == 0 {
		return ""
	}
	return "; defined templates are: " + strings.Join(names, ", ")
}

// Delims sets what stands around actions; an empty string stands for {{ or }}.
func (t *Template) Delims(left, right string) *Template {
	t.init()
	t.left, t.right = left, right
	return t
}

// Funcs adds functions, which must be known before a template that names them is parsed.
func (t *Template) Funcs(funcMap FuncMap) *Template {
	t.init()
	t.mu.Lock()
	defer t.mu.Unlock()
	addFuncs(t.values, funcMap)
	maps.Copy(t.funcs, funcMap)
	return t
}

// Lookup returns the template of a name that is associated with t, or nil.
func (t *Template) Lookup(name string) *Template {
	if t.common == nil {
		return nil
	}
	t.mu.RLock()
	defer t.mu.RUnlock()
	return t.tmpl[name]
}

// Parse makes text the body of t; templates that it defines are associated with t.
func (t *Template) Parse(text string) (*Template, error) {
	t.init()
	t.mu.RLock()
	trees, err := parse.Parse(t.name, text, t.left, t.right, t.funcs, builtins())
	t.mu.RUnlock()
	if err != nil {
		return nil, err
	}
	for name, tree := range trees {
		if _, err := t.AddParseTree(name, tree); err != nil {
			return nil, err
		}
	}
	return t, nil
}

// missingKey says what the key of a map gives that the map does not have.
type missingKey int

const (
	missingInvalid missingKey = iota
	missingZero
	missingError
)

// Option sets options: "missingkey=default" or "missingkey=invalid" to print <no value> for what a map does not have,
// "missingkey=zero" for the zero value, "missingkey=error" to stop. It panics at others.
func (t *Template) Option(opt ...string) *Template {
	t.init()
	for _, o := range opt {
		switch o {
		case "":
			panic("empty option string")
		case "missingkey=invalid", "missingkey=default":
			t.missingKey = missingInvalid
		case "missingkey=zero":
			t.missingKey = missingZero
		case "missingkey=error":
			t.missingKey = missingError
		default:
			panic("unrecognized option: " + o)
		}
	}
	return t
}

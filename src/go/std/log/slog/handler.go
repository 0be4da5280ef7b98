package slog

import (
	"context"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode"
	"unicode/utf8"
)

// A Handler does something with the records of loggers: writes them, sends them, drops them.
type Handler interface {
	// Enabled reports whether records of the level are handled.
	Enabled(context.Context, Level) bool
	// Handle handles a record for which Enabled was true.
	Handle(context.Context, Record) error
	// WithAttrs returns a handler that adds attributes to every record.
	WithAttrs(attrs []Attr) Handler
	// WithGroup returns a handler that puts the attributes that come into a group; for an empty name, itself.
	WithGroup(name string) Handler
}

// HandlerOptions are options of TextHandler and JSONHandler. The zero value has the defaults.
type HandlerOptions struct {
	// AddSource adds the line of the program.
	AddSource bool
	// Level is the least level that is handled; LevelInfo if nil.
	Level Leveler
	// ReplaceAttr is called with every attribute that is no group, and the open groups; what it returns is logged. An
	// attribute without key and value is left out.
	ReplaceAttr func(groups []string, a Attr) Attr
}

// Keys of what every record has.
const (
	TimeKey    = "time"
	LevelKey   = "level"
	MessageKey = "msg"
	SourceKey  = "source"
)

// core is what text and JSON handlers have in common.
type core struct {
	json bool
	opts HandlerOptions
	w    io.Writer
	mu   *sync.Mutex
	// Attributes of WithAttrs, as text already.
	ready string
	// Groups of WithGroup; the first `open` of them have been opened in ready, and stand in prefix.
	groups []string
	open   int
	prefix string
}

func newCore(w io.Writer, opts *HandlerOptions, json bool) *core {
	c := &core{json: json, w: w, mu: &sync.Mutex{}}
	if opts != nil {
		c.opts = *opts
	}
	return c
}

func (c *core) enabled(l Level) bool {
	least := LevelInfo
	if c.opts.Level != nil {
		least = c.opts.Level.Level()
	}
	return l >= least
}

func (c *core) withAttrs(as []Attr) *core {
	if !slices.ContainsFunc(as, func(a Attr) bool { return !hasEmptyGroup(a) }) {
		return c
	}
	d := *c
	p := d.printer()
	p.continueFrom(d.ready)
	before := p.b
	p.openGroups()
	if p.attrs(as) {
		d.prefix, d.open = p.prefix, len(d.groups)
		d.ready = string(p.b)
	} else {
		d.ready = string(before)
	}
	return &d
}

func (c *core) withGroup(name string) *core {
	d := *c
	d.groups = append(slices.Clip(c.groups), name)
	return &d
}

func (c *core) handle(r Record) error {
	p := c.printer()
	if c.json {
		p.b = append(p.b, '{')
	}
	groups := p.groups
	// What every record has is in no group.
	p.groups, p.prefix = nil, ""
	replaced := c.opts.ReplaceAttr != nil
	if !r.Time.IsZero() {
		if t := r.Time.Round(0); replaced {
			p.attr(Time(TimeKey, t))
		} else {
			p.key(TimeKey)
			p.time(t)
		}
	}
	if replaced {
		p.attr(Any(LevelKey, r.Level))
	} else {
		p.key(LevelKey)
		p.string(r.Level.String())
	}
	if c.opts.AddSource {
		src := r.Source()
		if src == nil {
			src = &Source{}
		}
		p.attr(Any(SourceKey, src))
	}
	p.attr(String(MessageKey, r.Message))
	p.groups, p.prefix = groups, ""
	p.rest(r)
	p.b = append(p.b, '\n')
	c.mu.Lock()
	defer c.mu.Unlock()
	_, err := c.w.Write(p.b)
	return err
}

// A printer writes one record.
type printer struct {
	c   *core
	b   []byte
	sep string // before the next key
	// In text, the names of open groups with dots behind them.
	prefix string
	groups []string
}

func (c *core) printer() *printer {
	return &printer{c: c, prefix: c.prefix, groups: slices.Clip(c.groups[:c.open])}
}

func (p *printer) separator() string {
	if p.c.json {
		return ","
	}
	return " "
}

// continueFrom writes what is ready, and finds out what must stand between it and what follows.
func (p *printer) continueFrom(ready string) {
	if ready == "" {
		return
	}
	p.b = append(p.b, p.sep...)
	p.b = append(p.b, ready...)
	p.sep = p.separator()
	if p.c.json && strings.HasSuffix(ready, "{") {
		p.sep = ""
	}
}

// rest writes the attributes of the handler and of the record, and closes all groups.
func (p *printer) rest(r Record) {
	c := p.c
	p.continueFrom(c.ready)
	open := c.open
	if r.NumAttrs() > 0 {
		p.prefix = c.prefix
		before := len(p.b)
		p.openGroups()
		some := false
		r.Attrs(func(a Attr) bool {
			if p.attr(a) {
				some = true
			}
			return true
		})
		open = len(c.groups)
		if !some {
			p.b, open = p.b[:before], c.open
		}
	}
	if c.json {
		p.b = append(p.b, strings.Repeat("}", open+1)...)
	}
}

func (p *printer) openGroups() {
	for _, name := range p.c.groups[p.c.open:] {
		p.openGroup(name)
	}
}

func (p *printer) openGroup(name string) {
	if p.c.json {
		p.key(name)
		p.b = append(p.b, '{')
		p.sep = ""
	} else {
		p.prefix += name + "."
	}
	p.groups = append(p.groups, name)
}

func (p *printer) closeGroup(name string) {
	if p.c.json {
		p.b = append(p.b, '}')
	} else {
		p.prefix = p.prefix[:len(p.prefix)-len(name)-1]
	}
	p.sep = p.separator()
	p.groups = p.groups[:len(p.groups)-1]
}

// attrs writes attributes and reports whether there was anything to write.
func (p *printer) attrs(as []Attr) bool {
	some := false
	for _, a := range as {
		if p.attr(a) {
			some = true
		}
	}
	return some
}

func (p *printer) attr(a Attr) bool {
	a.Value = a.Value.Resolve()
	if replace := p.c.opts.ReplaceAttr; replace != nil && a.Value.kind != KindGroup {
		a = replace(p.groups, a)
		a.Value = a.Value.Resolve()
	}
	if a.isEmpty() {
		return false
	}
	if src, ok := a.Value.any.(*Source); ok {
		switch {
		case src == nil || *src == Source{}:
			return false
		case p.c.json:
			a.Value = src.group()
		default:
			a.Value = StringValue(fmt.Sprintf("%s:%d", src.File, src.Line))
		}
	}
	if a.Value.kind != KindGroup {
		p.key(a.Key)
		p.value(a.Value)
		return true
	}
	as := a.Value.Group()
	if len(as) == 0 {
		return true
	}
	before, sep := len(p.b), p.sep
	// A group without a name lies open.
	if a.Key != "" {
		p.openGroup(a.Key)
	}
	some := p.attrs(as)
	if a.Key != "" {
		p.closeGroup(a.Key)
	}
	if !some {
		p.b, p.sep = p.b[:before], sep
	}
	return some
}

func (p *printer) key(key string) {
	p.b = append(p.b, p.sep...)
	p.string(p.prefix + key)
	if p.c.json {
		p.b = append(p.b, ':')
	} else {
		p.b = append(p.b, '=')
	}
	p.sep = p.separator()
}

func (p *printer) string(s string) {
	switch {
	case p.c.json:
		p.b = appendJSONString(p.b, s)
	case needsQuoting(s):
		p.b = strconv.AppendQuote(p.b, s)
	default:
		p.b = append(p.b, s...)
	}
}

func (p *printer) time(t time.Time) {
	if p.c.json {
		if y := t.Year(); y < 0 || y >= 10000 {
			p.error(errors.New("time.Time year outside of range [0,9999]"))
		}
		p.b = append(p.b, '"')
		p.b = t.AppendFormat(p.b, time.RFC3339Nano)
		p.b = append(p.b, '"')
		return
	}
	p.b = t.AppendFormat(p.b, "2006-01-02T15:04:05.000Z07:00")
}

func (p *printer) error(err error) { p.string(fmt.Sprintf("!ERROR:%v", err)) }

// value writes a value; what panics is shown as such.
func (p *printer) value(v Value) {
	defer func() {
		if r := recover(); r != nil {
			if x := reflect.ValueOf(v.any); x.Kind() == reflect.Pointer && x.IsNil() {
				p.string("<nil>")
				return
			}
			p.string(fmt.Sprintf("!PANIC: %v", r))
		}
	}()
	var err error
	if p.c.json {
		err = p.jsonValue(v)
	} else {
		err = p.textValue(v)
	}
	if err != nil {
		p.error(err)
	}
}

func (p *printer) textValue(v Value) error {
	switch v.kind {
	case KindString:
		p.string(v.any.(string))
	case KindTime:
		p.time(v.any.(time.Time))
	case KindAny:
		if m, ok := v.any.(encoding.TextMarshaler); ok {
			text, err := m.MarshalText()
			if err != nil {
				return err
			}
			p.string(string(text))
			return nil
		}
		if x := reflect.ValueOf(v.any); x.Kind() == reflect.Slice && x.Type().Elem().Kind() == reflect.Uint8 {
			p.b = strconv.AppendQuote(p.b, string(x.Bytes()))
			return nil
		}
		p.string(fmt.Sprintf("%+v", v.any))
	default:
		p.b = append(p.b, v.String()...)
	}
	return nil
}

func (p *printer) jsonValue(v Value) error {
	switch v.kind {
	case KindString:
		p.string(v.any.(string))
	case KindDuration:
		p.b = strconv.AppendInt(p.b, int64(v.any.(time.Duration)), 10)
	case KindTime:
		p.time(v.any.(time.Time))
	case KindInt64, KindUint64, KindBool:
		p.b = append(p.b, v.String()...)
	default:
		_, own := v.any.(json.Marshaler)
		if err, ok := v.any.(error); ok && !own {
			p.string(err.Error())
			return nil
		}
		var b strings.Builder
		enc := json.NewEncoder(&b)
		enc.SetEscapeHTML(false)
		if err := enc.Encode(v.any); err != nil {
			return err
		}
		p.b = append(p.b, strings.TrimSuffix(b.String(), "\n")...)
	}
	return nil
}

// needsQuoting reports whether text would not be one word as it is.
func needsQuoting(s string) bool {
	for _, r := range s {
		if r == '=' || r == '"' || r == utf8.RuneError || unicode.IsSpace(r) || !unicode.IsPrint(r) && r != 0x7f {
			return true
		}
	}
	return s == ""
}

// appendJSONString adds s as JSON, in which HTML may stand.
func appendJSONString(b []byte, s string) []byte {
	b = append(b, '"')
	for i := 0; i < len(s); {
		r, width := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '"' || r == '\\':
			b = append(b, '\\', byte(r))
		case r == '\n':
			b = append(b, `\n`...)
		case r == '\r':
			b = append(b, `\r`...)
		case r == '\t':
			b = append(b, `\t`...)
		case r < ' ', r == '\u2028', r == '\u2029', r == utf8.RuneError && width == 1:
			b = fmt.Appendf(b, `\u%04x`, r)
		default:
			b = append(b, s[i:i+width]...)
		}
		i += width
	}
	return append(b, '"')
}

// A TextHandler writes records as lines of key=value.
type TextHandler struct {
	c *core
}

// NewTextHandler returns a TextHandler that writes to w; opts may be nil.
func NewTextHandler(w io.Writer, opts *HandlerOptions) *TextHandler {
	return &TextHandler{newCore(w, opts, false)}
}

// Enabled reports whether the level is high enough.
func (h *TextHandler) Enabled(_ context.Context, level Level) bool { return h.c.enabled(level) }

// WithAttrs returns a handler that adds attributes to every record.
func (h *TextHandler) WithAttrs(attrs []Attr) Handler { return &TextHandler{h.c.withAttrs(attrs)} }

// WithGroup returns a handler that puts a name and a dot before the keys that come.
func (h *TextHandler) WithGroup(name string) Handler { return &TextHandler{h.c.withGroup(name)} }

// Handle writes the record in one line.
func (h *TextHandler) Handle(_ context.Context, r Record) error { return h.c.handle(r) }

// A JSONHandler writes records as lines of JSON.
type JSONHandler struct {
	c *core
}

// NewJSONHandler returns a JSONHandler that writes to w; opts may be nil.
func NewJSONHandler(w io.Writer, opts *HandlerOptions) *JSONHandler {
	return &JSONHandler{newCore(w, opts, true)}
}

// Enabled reports whether the level is high enough.
func (h *JSONHandler) Enabled(_ context.Context, level Level) bool { return h.c.enabled(level) }

// WithAttrs returns a handler that adds attributes to every record.
func (h *JSONHandler) WithAttrs(attrs []Attr) Handler { return &JSONHandler{h.c.withAttrs(attrs)} }

// WithGroup returns a handler that puts the attributes that come into an object.
func (h *JSONHandler) WithGroup(name string) Handler { return &JSONHandler{h.c.withGroup(name)} }

// Handle writes the record as one object.
func (h *JSONHandler) Handle(_ context.Context, r Record) error { return h.c.handle(r) }

// A MultiHandler passes records on to several handlers.
type MultiHandler struct {
	all []Handler
}

// NewMultiHandler returns a handler that passes records on to all of these.
func NewMultiHandler(handlers ...Handler) *MultiHandler {
	return &MultiHandler{slices.Clone(handlers)}
}

// Enabled reports whether any of the handlers is.
func (h *MultiHandler) Enabled(ctx context.Context, l Level) bool {
	return slices.ContainsFunc(h.all, func(x Handler) bool { return x.Enabled(ctx, l) })
}

// Handle calls the handlers that are enabled, and joins their errors.
func (h *MultiHandler) Handle(ctx context.Context, r Record) error {
	var errs []error
	for _, x := range h.all {
		if x.Enabled(ctx, r.Level) {
			errs = append(errs, x.Handle(ctx, r.Clone()))
		}
	}
	return errors.Join(errs...)
}

// WithAttrs returns a MultiHandler of the handlers with attributes.
func (h *MultiHandler) WithAttrs(attrs []Attr) Handler {
	return h.each(func(x Handler) Handler { return x.WithAttrs(attrs) })
}

// WithGroup returns a MultiHandler of the handlers with a group.
func (h *MultiHandler) WithGroup(name string) Handler {
	return h.each(func(x Handler) Handler { return x.WithGroup(name) })
}

func (h *MultiHandler) each(f func(Handler) Handler) *MultiHandler {
	all := make([]Handler, len(h.all))
	for i, x := range h.all {
		all[i] = f(x)
	}
	return &MultiHandler{all}
}

// DiscardHandler drops all records.
var DiscardHandler Handler = discard{}

type discard struct{}

func (discard) Enabled(context.Context, Level) bool  { return false }
func (discard) Handle(context.Context, Record) error { return nil }
func (d discard) WithAttrs([]Attr) Handler           { return d }
func (d discard) WithGroup(string) Handler           { return d }

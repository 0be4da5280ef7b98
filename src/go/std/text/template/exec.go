package template

import (
	"fmt"
	"io"
	"reflect"
	"runtime"
	"strings"
	"text/template/parse"
)

// Templates may call each other so deep.
const maxDepth = 100000

// An ExecError is what Execute returns when a template fails, other than by its writer.
type ExecError struct {
	// Name of the template.
	Name string
	// Err says where and why.
	Err error
}

// Error returns the text of Err.
func (e ExecError) Error() string { return e.Err.Error() }

// Unwrap returns Err.
func (e ExecError) Unwrap() error { return e.Err }

// writeFailure takes an error of the writer up to Execute.
type writeFailure struct {
	err error
}

// A run is the execution of one template.
type run struct {
	tmpl  *Template
	w     io.Writer
	node  parse.Node // for messages
	vars  []variable
	depth int
}

type variable struct {
	name  string
	value reflect.Value
}

// How a list of nodes ended.
type ending int

const (
	goOn ending = iota
	byBreak
	byContinue
)

type absent struct{}

// noValue stands for an argument that a pipeline does not give.
var noValue = reflect.ValueOf(absent{})

var (
	absentType       = reflect.TypeFor[absent]()
	errorType        = reflect.TypeFor[error]()
	stringerType     = reflect.TypeFor[fmt.Stringer]()
	reflectValueType = reflect.TypeFor[reflect.Value]()
)

func isAbsent(v reflect.Value) bool { return v.IsValid() && v.Type() == absentType }

// ExecuteTemplate executes the template of a name that is associated with t.
func (t *Template) ExecuteTemplate(wr io.Writer, name string, data any) error {
	other := t.Lookup(name)
	if other == nil {
		return fmt.Errorf("template: no template %q associated with template %q", name, t.name)
	}
	return other.Execute(wr, data)
}

// Execute writes the template, filled with data, to wr. What was written before an error stays written.
func (t *Template) Execute(wr io.Writer, data any) error { return t.execute(wr, data) }

func (t *Template) execute(wr io.Writer, data any) (err error) {
	defer func() {
		switch e := recover().(type) {
		case nil:
		case runtime.Error:
			panic(e)
		case writeFailure:
			err = e.err
		case ExecError:
			err = e
		default:
			panic(e)
		}
	}()
	value, ok := data.(reflect.Value)
	if !ok {
		value = reflect.ValueOf(data)
	}
	r := &run{tmpl: t, w: wr, vars: []variable{{"$", value}}}
	if t.Tree == nil || t.Root == nil {
		r.fail("%q is an incomplete or empty template", t.Name())
	}
	r.walk(value, t.Root)
	return nil
}

// fail ends the execution with a message that names the node.
func (r *run) fail(format string, args ...any) {
	prefix := "template: " + r.tmpl.Name() + ": "
	if r.node != nil {
		location, context := r.tmpl.ErrorContext(r.node)
		prefix = fmt.Sprintf("template: %s: executing %q at <%s>: ", location, r.tmpl.Name(), context)
	}
	panic(ExecError{r.tmpl.Name(), fmt.Errorf(strings.ReplaceAll(prefix, "%", "%%")+format, args...)})
}

func (r *run) setVar(name string, value reflect.Value) {
	for i := len(r.vars) - 1; i >= 0; i-- {
		if r.vars[i].name == name {
			r.vars[i].value = value
			return
		}
	}
	r.fail("undefined variable: %s", name)
}

func (r *run) varValue(name string) reflect.Value {
	for i := len(r.vars) - 1; i >= 0; i-- {
		if r.vars[i].name == name {
			return r.vars[i].value
		}
	}
	r.fail("undefined variable: %s", name)
	return reflect.Value{}
}

// ---- nodes

func (r *run) walk(dot reflect.Value, node parse.Node) ending {
	r.node = node
	switch n := node.(type) {
	case *parse.ListNode:
		for _, x := range n.Nodes {
			if end := r.walk(dot, x); end != goOn {
				return end
			}
		}
	case *parse.TextNode:
		if _, err := r.w.Write(n.Text); err != nil {
			panic(writeFailure{err})
		}
	case *parse.ActionNode:
		// A pipeline that sets variables prints nothing.
		if v := r.pipeline(dot, n.Pipe); len(n.Pipe.Decl) == 0 {
			r.print(n, v)
		}
	case *parse.CommentNode:
	case *parse.BreakNode:
		return byBreak
	case *parse.ContinueNode:
		return byContinue
	case *parse.IfNode:
		return r.branch(dot, &n.BranchNode)
	case *parse.WithNode:
		return r.branch(dot, &n.BranchNode)
	case *parse.RangeNode:
		return r.iterate(dot, n)
	case *parse.TemplateNode:
		r.call(dot, n)
	default:
		r.fail("unknown node: %s", node)
	}
	return goOn
}

// branch executes an if or with.
func (r *run) branch(dot reflect.Value, n *parse.BranchNode) ending {
	vars := len(r.vars)
	v := r.pipeline(dot, n.Pipe)
	yes, ok := isTrue(inInterface(v))
	if !ok {
		r.fail("if/with can't use %v", v)
	}
	end := goOn
	switch {
	case yes && n.NodeType == parse.NodeWith:
		end = r.walk(v, n.List)
	case yes:
		end = r.walk(dot, n.List)
	case n.ElseList != nil:
		end = r.walk(dot, n.ElseList)
	}
	r.vars = r.vars[:vars]
	return end
}

// IsTrue reports whether templates take val for true: it is not the zero value of its type, and not empty. ok says
// whether that can be told.
func IsTrue(val any) (truth, ok bool) { return isTrue(reflect.ValueOf(val)) }

func isTrue(v reflect.Value) (truth, ok bool) {
	switch v.Kind() {
	case reflect.Invalid:
		return false, true
	case reflect.Array, reflect.Map, reflect.Slice, reflect.String:
		return v.Len() > 0, true
	case reflect.Chan, reflect.Func, reflect.Pointer, reflect.Interface:
		return !v.IsNil(), true
	case reflect.Struct:
		return true, true
	}
	return !v.IsZero(), true
}

// iterate executes a range.
func (r *run) iterate(dot reflect.Value, n *parse.RangeNode) ending {
	vars := len(r.vars)
	defer func() { r.vars = r.vars[:vars] }()
	v, _ := indirect(r.pipeline(dot, n.Pipe))
	mark := len(r.vars)
	decl := n.Pipe.Decl
	rounds := 0
	// round runs the body once and reports whether to go on.
	round := func(index, elem reflect.Value) bool {
		rounds++
		switch {
		case len(decl) == 0:
		case !n.Pipe.IsAssign:
			r.vars[mark-1].value = elem
			if len(decl) > 1 {
				r.vars[mark-2].value = index
			}
		case len(decl) > 1:
			r.setVar(decl[0].Ident[0], index)
			r.setVar(decl[1].Ident[0], elem)
		default:
			r.setVar(decl[0].Ident[0], elem)
		}
		end := r.walk(elem, n.List)
		r.vars = r.vars[:mark]
		return end != byBreak
	}
	switch v.Kind() {
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		if len(decl) > 1 {
			r.fail("can't use %v to iterate over more than one variable", v)
		}
		for x := range v.Seq() {
			if !round(reflect.Value{}, x) {
				break
			}
		}
	case reflect.Array, reflect.Slice:
		for i := 0; i < v.Len(); i++ {
			if !round(reflect.ValueOf(i), v.Index(i)) {
				break
			}
		}
	case reflect.Map:
		for _, key := range sortedKeys(v) {
			if !round(key, v.MapIndex(key)) {
				break
			}
		}
	case reflect.Chan:
		if v.IsNil() {
			break
		}
		if v.Type().ChanDir() == reflect.SendDir {
			r.fail("range over send-only channel %v", v)
		}
		for i := 0; ; i++ {
			x, ok := v.Recv()
			if !ok || !round(reflect.ValueOf(i), x) {
				break
			}
		}
	case reflect.Invalid:
	case reflect.Func:
		switch {
		case v.Type().CanSeq():
			if len(decl) > 1 {
				r.fail("can't use %v iterate over more than one variable", v)
			}
			for x := range v.Seq() {
				if !round(reflect.Value{}, x) {
					break
				}
			}
		case v.Type().CanSeq2():
			for i, x := range v.Seq2() {
				if len(decl) < 2 {
					i, x = reflect.Value{}, i
				}
				if !round(i, x) {
					break
				}
			}
		default:
			r.fail("range can't iterate over %v", v)
		}
	default:
		r.fail("range can't iterate over %v", v)
	}
	if rounds == 0 && n.ElseList != nil {
		return r.walk(dot, n.ElseList)
	}
	return goOn
}

// call executes another template.
func (r *run) call(dot reflect.Value, n *parse.TemplateNode) {
	other := r.tmpl.Lookup(n.Name)
	if other == nil {
		r.fail("template %q not defined", n.Name)
	}
	if r.depth == maxDepth {
		r.fail("exceeded maximum template depth (%v)", maxDepth)
	}
	dot = r.pipeline(dot, n.Pipe)
	inner := &run{tmpl: other, w: r.w, vars: []variable{{"$", dot}}, depth: r.depth + 1}
	inner.walk(dot, other.Root)
}

// ---- pipelines and commands

func (r *run) pipeline(dot reflect.Value, pipe *parse.PipeNode) reflect.Value {
	if pipe == nil {
		return reflect.Value{}
	}
	r.node = pipe
	v := noValue
	for _, cmd := range pipe.Cmds {
		// The value so far is the last argument of the next command.
		v = r.command(dot, cmd, v)
		if v.Kind() == reflect.Interface && v.Type().NumMethod() == 0 {
			v = v.Elem()
		}
	}
	for _, d := range pipe.Decl {
		if pipe.IsAssign {
			r.setVar(d.Ident[0], v)
		} else {
			r.vars = append(r.vars, variable{d.Ident[0], v})
		}
	}
	return v
}

func (r *run) command(dot reflect.Value, cmd *parse.CommandNode, final reflect.Value) reflect.Value {
	first := cmd.Args[0]
	switch n := first.(type) {
	case *parse.FieldNode:
		return r.fieldNode(dot, n, cmd.Args, final)
	case *parse.ChainNode:
		return r.chainNode(dot, n, cmd.Args, final)
	case *parse.IdentifierNode:
		return r.function(dot, n, cmd, cmd.Args, final)
	case *parse.PipeNode:
		r.noArgs(cmd.Args, final)
		return r.pipeline(dot, n)
	case *parse.VariableNode:
		return r.variableNode(dot, n, cmd.Args, final)
	}
	r.node = first
	r.noArgs(cmd.Args, final)
	switch n := first.(type) {
	case *parse.BoolNode:
		return reflect.ValueOf(n.True)
	case *parse.DotNode:
		return dot
	case *parse.NilNode:
		r.fail("nil is not a command")
	case *parse.NumberNode:
		return r.constant(n)
	case *parse.StringNode:
		return reflect.ValueOf(n.Text)
	}
	r.fail("can't evaluate command %q", first)
	return reflect.Value{}
}

// noArgs fails if something that is no function was given arguments.
func (r *run) noArgs(args []parse.Node, final reflect.Value) {
	if len(args) > 1 || !isAbsent(final) {
		r.fail("can't give argument to non-function %s", args[0])
	}
}

// constant returns a number in the type that it would have in Go.
func (r *run) constant(n *parse.NumberNode) reflect.Value {
	r.node = n
	text := n.Text
	isHex := len(text) > 2 && text[0] == '0' && (text[1] == 'x' || text[1] == 'X') && !strings.ContainsAny(text, "pP")
	isRune := len(text) > 0 && text[0] == '\''
	switch {
	case n.IsComplex:
		return reflect.ValueOf(n.Complex128)
	case n.IsFloat && !isHex && !isRune && strings.ContainsAny(text, ".eEpP"):
		return reflect.ValueOf(n.Float64)
	case n.IsInt:
		return reflect.ValueOf(int(n.Int64))
	case n.IsUint:
		r.fail("%s overflows int", text)
	}
	return reflect.Value{}
}

func (r *run) fieldNode(dot reflect.Value, n *parse.FieldNode, args []parse.Node, final reflect.Value) reflect.Value {
	r.node = n
	return r.fields(dot, dot, n, n.Ident, args, final)
}

func (r *run) chainNode(dot reflect.Value, n *parse.ChainNode, args []parse.Node, final reflect.Value) reflect.Value {
	r.node = n
	if len(n.Field) == 0 {
		r.fail("internal error: no fields in evalChainNode")
	}
	if n.Node.Type() == parse.NodeNil {
		r.fail("indirection through explicit nil in %s", n)
	}
	return r.fields(dot, r.arg(dot, nil, n.Node), n, n.Field, args, final)
}

func (r *run) variableNode(dot reflect.Value, n *parse.VariableNode, args []parse.Node, final reflect.Value) reflect.Value {
	r.node = n
	v := r.varValue(n.Ident[0])
	if len(n.Ident) == 1 {
		r.noArgs(args, final)
		return v
	}
	return r.fields(dot, v, n, n.Ident[1:], args, final)
}

// fields follows names from a value on; the arguments are for the last.
func (r *run) fields(dot, v reflect.Value, node parse.Node, names []string, args []parse.Node, final reflect.Value) reflect.Value {
	last := len(names) - 1
	for _, name := range names[:last] {
		v = r.field(dot, name, node, nil, noValue, v)
	}
	return r.field(dot, names[last], node, args, final, v)
}

// field returns the method's result, the field, or the element of a map, that name means for v.
func (r *run) field(dot reflect.Value, name string, node parse.Node, args []parse.Node, final, v reflect.Value) reflect.Value {
	if !v.IsValid() {
		if r.tmpl.missingKey == missingError {
			r.fail("nil data; no entry for key %q", name)
		}
		return reflect.Value{}
	}
	typ := v.Type()
	v, isNil := indirect(v)
	if v.Kind() == reflect.Interface && isNil {
		r.fail("nil pointer evaluating %s.%s", typ, name)
	}
	// Methods of a pointer count for what can be pointed to.
	holder := v
	if k := v.Kind(); k != reflect.Interface && k != reflect.Pointer && v.CanAddr() {
		holder = v.Addr()
	}
	if m := holder.MethodByName(name); m.IsValid() {
		return r.invoke(dot, m, false, node, name, args, final)
	}
	hasArgs := len(args) > 1 || !isAbsent(final)
	switch v.Kind() {
	case reflect.Struct:
		f, ok := v.Type().FieldByName(name)
		if !ok {
			break
		}
		x, err := v.FieldByIndexErr(f.Index)
		if !f.IsExported() {
			r.fail("%s is an unexported field of struct type %s", name, typ)
		}
		if err != nil {
			r.fail("%v", err)
		}
		if hasArgs {
			r.fail("%s has arguments but cannot be invoked as function", name)
		}
		return x
	case reflect.Map:
		key := reflect.ValueOf(name)
		if !key.Type().AssignableTo(v.Type().Key()) {
			break
		}
		if hasArgs {
			r.fail("%s is not a method but has arguments", name)
		}
		x := v.MapIndex(key)
		if !x.IsValid() {
			switch r.tmpl.missingKey {
			case missingZero:
				x = reflect.Zero(v.Type().Elem())
			case missingError:
				r.fail("map has no entry for key %q", name)
			}
		}
		return x
	case reflect.Pointer:
		if elem := v.Type().Elem(); elem.Kind() == reflect.Struct {
			if _, ok := elem.FieldByName(name); !ok {
				break
			}
		}
		if isNil {
			r.fail("nil pointer evaluating %s.%s", typ, name)
		}
	}
	r.fail("can't evaluate field %s in type %s", name, typ)
	return reflect.Value{}
}

func (r *run) function(dot reflect.Value, n *parse.IdentifierNode, cmd parse.Node, args []parse.Node, final reflect.Value) reflect.Value {
	r.node = n
	fn, builtin, ok := r.tmpl.findFunction(n.Ident)
	if !ok {
		r.fail("%q is not a defined function", n.Ident)
	}
	return r.invoke(dot, fn, builtin, cmd, n.Ident, args, final)
}

// invoke calls a function or method. args[0] is its own name.
func (r *run) invoke(dot, fn reflect.Value, builtin bool, node parse.Node, name string, args []parse.Node, final reflect.Value) reflect.Value {
	if args != nil {
		args = args[1:]
	}
	typ := fn.Type()
	n := len(args)
	if !isAbsent(final) {
		n++
	}
	fixed := len(args)
	if typ.IsVariadic() {
		fixed = typ.NumIn() - 1
		if n < fixed {
			r.fail("wrong number of args for %s: want at least %d got %d", name, fixed, len(args))
		}
	} else if n != typ.NumIn() {
		r.fail("wrong number of args for %s: want %d got %d", name, typ.NumIn(), n)
	}
	if err := goodFunc(name, typ); err != nil {
		r.fail("%v", err)
	}
	if builtin && (name == "and" || name == "or") {
		return r.logic(dot, name == "or", typ.In(0), args, final)
	}

	paramType := func(i int) reflect.Type {
		if typ.IsVariadic() && i >= fixed {
			return typ.In(typ.NumIn() - 1).Elem()
		}
		return typ.In(i)
	}
	argv := make([]reflect.Value, 0, n+1)
	for i, arg := range args {
		argv = append(argv, r.arg(dot, paramType(i), arg))
	}
	if !isAbsent(final) {
		argv = append(argv, r.fit(final, paramType(n-1)))
	}
	if builtin && name == "call" {
		callee := ""
		if len(args) == 0 {
			callee = final.String()
		} else {
			callee = args[0].String()
		}
		argv = append([]reflect.Value{reflect.ValueOf(callee)}, argv...)
		fn = reflect.ValueOf(callValue)
	}
	v, err := safeCall(fn, argv)
	if err != nil {
		r.node = node
		r.fail("error calling %s: %w", name, err)
	}
	return unwrapped(v)
}

// logic evaluates the arguments of and and or only as far as it must.
func (r *run) logic(dot reflect.Value, or bool, typ reflect.Type, args []parse.Node, final reflect.Value) reflect.Value {
	var v reflect.Value
	for _, arg := range args {
		v = r.arg(dot, typ, arg).Interface().(reflect.Value)
		if truth(v) == or {
			return v
		}
	}
	if !isAbsent(final) {
		v = unwrapped(r.fit(final, typ))
	}
	return v
}

// unwrapped returns the Value in a Value.
func unwrapped(v reflect.Value) reflect.Value {
	if v.Type() == reflectValueType {
		return v.Interface().(reflect.Value)
	}
	return v
}

func canBeNil(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Chan, reflect.Func, reflect.Interface, reflect.Map, reflect.Pointer, reflect.Slice:
		return true
	}
	return t == reflectValueType
}

// fit returns v as an argument of a type.
func (r *run) fit(v reflect.Value, typ reflect.Type) reflect.Value {
	if !v.IsValid() {
		if typ == nil {
			return v
		}
		if !canBeNil(typ) {
			r.fail("invalid value; expected %s", typ)
		}
		return reflect.Zero(typ)
	}
	if typ == reflectValueType && v.Type() != typ {
		return reflect.ValueOf(v)
	}
	if typ == nil || v.Type().AssignableTo(typ) {
		return v
	}
	if v.Kind() == reflect.Interface && !v.IsNil() {
		v = v.Elem()
		if v.Type().AssignableTo(typ) {
			return v
		}
	}
	switch {
	case v.Kind() == reflect.Pointer && v.Type().Elem().AssignableTo(typ):
		if v = v.Elem(); !v.IsValid() {
			r.fail("dereference of nil pointer of type %s", typ)
		}
	case reflect.PointerTo(v.Type()).AssignableTo(typ) && v.CanAddr():
		v = v.Addr()
	default:
		r.fail("wrong type for value; expected %s; got %s", typ, v.Type())
	}
	return v
}

// arg evaluates an argument for a parameter of a type; nil for any.
func (r *run) arg(dot reflect.Value, typ reflect.Type, node parse.Node) reflect.Value {
	r.node = node
	switch n := node.(type) {
	case *parse.DotNode:
		return r.fit(dot, typ)
	case *parse.NilNode:
		if !canBeNil(typ) {
			r.fail("cannot assign nil to %s", typ)
		}
		return reflect.Zero(typ)
	case *parse.FieldNode:
		return r.fit(r.fieldNode(dot, n, []parse.Node{n}, noValue), typ)
	case *parse.VariableNode:
		return r.fit(r.variableNode(dot, n, nil, noValue), typ)
	case *parse.PipeNode:
		return r.fit(r.pipeline(dot, n), typ)
	case *parse.IdentifierNode:
		return r.fit(r.function(dot, n, n, nil, noValue), typ)
	case *parse.ChainNode:
		return r.fit(r.chainNode(dot, n, nil, noValue), typ)
	}
	// What is left are constants.
	if typ == reflectValueType {
		return reflect.ValueOf(r.literal(node))
	}
	number, _ := node.(*parse.NumberNode)
	v := reflect.New(typ).Elem()
	want := ""
	switch typ.Kind() {
	case reflect.Bool:
		if b, ok := node.(*parse.BoolNode); ok {
			v.SetBool(b.True)
			return v
		}
		want = "bool"
	case reflect.String:
		if s, ok := node.(*parse.StringNode); ok {
			v.SetString(s.Text)
			return v
		}
		want = "string"
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		if number != nil && number.IsInt {
			v.SetInt(number.Int64)
			return v
		}
		want = "integer"
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		if number != nil && number.IsUint {
			v.SetUint(number.Uint64)
			return v
		}
		want = "unsigned integer"
	case reflect.Float32, reflect.Float64:
		if number != nil && number.IsFloat {
			v.SetFloat(number.Float64)
			return v
		}
		want = "float"
	case reflect.Complex64, reflect.Complex128:
		if number != nil && number.IsComplex {
			v.SetComplex(number.Complex128)
			return v
		}
		want = "complex"
	case reflect.Interface:
		if typ.NumMethod() == 0 {
			return r.literal(node)
		}
	}
	if want != "" {
		r.fail("expected %s; found %s", want, node)
	}
	r.fail("can't handle %s for arg of type %s", node, typ)
	return v
}

// literal evaluates a constant for an empty interface.
func (r *run) literal(node parse.Node) reflect.Value {
	switch n := node.(type) {
	case *parse.BoolNode:
		return reflect.ValueOf(n.True)
	case *parse.NumberNode:
		return r.constant(n)
	case *parse.StringNode:
		return reflect.ValueOf(n.Text)
	}
	r.fail("can't handle assignment of %s to empty interface argument", node)
	return reflect.Value{}
}

// indirect follows pointers and interfaces, up to a nil.
func indirect(v reflect.Value) (reflect.Value, bool) {
	for v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface {
		if v.IsNil() {
			return v, true
		}
		v = v.Elem()
	}
	return v, false
}

// inInterface returns what an interface holds.
func inInterface(v reflect.Value) reflect.Value {
	if v.Kind() != reflect.Interface {
		return v
	}
	return v.Elem()
}

func (r *run) print(n parse.Node, v reflect.Value) {
	r.node = n
	x, ok := printable(v)
	if !ok {
		r.fail("can't print %s of type %s", n, v.Type())
	}
	if _, err := fmt.Fprint(r.w, x); err != nil {
		panic(writeFailure{err})
	}
}

// printable returns what fmt prints for v; a channel or function is nothing that can be printed.
func printable(v reflect.Value) (any, bool) {
	if v.Kind() == reflect.Pointer {
		v, _ = indirect(v)
	}
	if !v.IsValid() {
		return "<no value>", true
	}
	speaks := func(t reflect.Type) bool { return t.Implements(errorType) || t.Implements(stringerType) }
	if !speaks(v.Type()) {
		if v.CanAddr() && speaks(reflect.PointerTo(v.Type())) {
			v = v.Addr()
		} else if k := v.Kind(); k == reflect.Chan || k == reflect.Func {
			return nil, false
		}
	}
	return v.Interface(), true
}

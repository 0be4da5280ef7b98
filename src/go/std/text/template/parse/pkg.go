// Package parse builds the trees of templates. Programs use text/template, which stands on it.
package parse

import (
	"bytes"
	"fmt"
	"runtime"
	"strconv"
	"strings"
)

// A Mode changes how templates are parsed.
type Mode uint

const (
	// ParseComments keeps comments in the tree.
	ParseComments Mode = 1 << iota
	// SkipFuncCheck lets functions pass that are not defined.
	SkipFuncCheck
)

// Parentheses may be nested so deep.
const maxNesting = 10000

// A Tree is a template that has been parsed.
type Tree struct {
	// Name of the template.
	Name string
	// ParseName is the name of the template in whose text it stood, for messages.
	ParseName string
	// Root of the tree.
	Root *ListNode
	// Mode of parsing.
	Mode Mode

	text string
	// While parsing:
	funcs      []map[string]any
	lex        *lexer
	ahead      []token // read and given back, the next one last
	line       int     // of the last token
	vars       []string
	trees      map[string]*Tree
	actionLine int
	ranges     int
	nesting    int
}

// New returns an empty tree.
func New(name string, funcs ...map[string]any) *Tree { return &Tree{Name: name, funcs: funcs} }

// Parse parses a template and the ones it defines, and returns them by their names.
func Parse(name, text, leftDelim, rightDelim string, funcs ...map[string]any) (map[string]*Tree, error) {
	trees := map[string]*Tree{}
	t := New(name)
	t.text = text
	_, err := t.Parse(text, leftDelim, rightDelim, trees, funcs...)
	return trees, err
}

// Parse parses text into t, and adds t and the templates that the text defines to treeSet.
func (t *Tree) Parse(text, leftDelim, rightDelim string, treeSet map[string]*Tree, funcs ...map[string]any) (tree *Tree, err error) {
	defer func() {
		if e := recover(); e != nil {
			if _, ok := e.(runtime.Error); ok {
				panic(e)
			}
			t.stop()
			tree, err = nil, e.(error)
		}
	}()
	t.ParseName = t.Name
	t.text = text
	t.start(funcs, newLexer(text, leftDelim, rightDelim), treeSet)
	t.top()
	t.add()
	t.stop()
	return t, nil
}

// Copy returns a copy of the tree.
func (t *Tree) Copy() *Tree {
	if t == nil {
		return nil
	}
	return &Tree{Name: t.Name, ParseName: t.ParseName, Root: t.Root.CopyList(), text: t.text}
}

// ErrorContext returns where n stands, as file:line:byte, and its text.
func (t *Tree) ErrorContext(n Node) (location, context string) {
	tree := n.tree()
	if tree == nil {
		tree = t
	}
	before := tree.text[:n.Position()]
	line := 1 + strings.Count(before, "\n")
	column := len(before)
	if i := strings.LastIndexByte(before, '\n'); i >= 0 {
		column -= i + 1
	}
	return fmt.Sprintf("%s:%d:%d", tree.ParseName, line, column), n.String()
}

// IsEmptyTree reports whether a tree has nothing but space and comments.
func IsEmptyTree(n Node) bool {
	switch n := n.(type) {
	case nil, *CommentNode:
		return true
	case *ListNode:
		for _, x := range n.Nodes {
			if !IsEmptyTree(x) {
				return false
			}
		}
		return true
	case *TextNode:
		return len(bytes.TrimSpace(n.Text)) == 0
	case *ActionNode, *IfNode, *RangeNode, *TemplateNode, *WithNode:
		return false
	}
	panic("unknown node: " + n.String())
}

func (t *Tree) start(funcs []map[string]any, lex *lexer, trees map[string]*Tree) {
	t.Root = nil
	t.lex, t.funcs, t.trees = lex, funcs, trees
	t.vars = []string{"$"}
	t.nesting = 0
	lex.comments = t.Mode&ParseComments != 0
	lex.breakWord = !t.isFunction("break")
	lex.contWord = !t.isFunction("continue")
}

func (t *Tree) stop() { t.lex, t.vars, t.funcs, t.trees = nil, nil, nil, nil }

// add enters the tree into the set. An empty one does not replace another.
func (t *Tree) add() {
	old := t.trees[t.Name]
	if old == nil || IsEmptyTree(old.Root) {
		t.trees[t.Name] = t
	} else if !IsEmptyTree(t.Root) {
		t.fail("template: multiple definition of template %q", t.Name)
	}
}

// nested returns a tree for a template that is defined inside t.
func (t *Tree) nested(name string) *Tree {
	n := New(name)
	n.text, n.Mode, n.ParseName = t.text, t.Mode, t.ParseName
	n.start(t.funcs, t.lex, t.trees)
	n.ahead, n.line = t.ahead, t.line
	return n
}

// rejoin goes on in t behind a nested template.
func (t *Tree) rejoin(n *Tree) {
	t.ahead, t.line = n.ahead, n.line
	n.stop()
}

// ---- errors

func (t *Tree) fail(format string, args ...any) {
	t.Root = nil
	panic(fmt.Errorf("template: %s:%d: %s", t.ParseName, t.line, fmt.Sprintf(format, args...)))
}

func (t *Tree) unexpected(tok token, context string) {
	if tok.kind != tokError {
		t.fail("unexpected %s in %s", tok, context)
	}
	extra := ""
	if t.actionLine != 0 && t.actionLine != tok.line {
		extra = fmt.Sprintf(" in action started at %s:%d", t.ParseName, t.actionLine)
		if strings.HasSuffix(tok.text, " action") {
			extra = strings.TrimPrefix(extra, " in action")
		}
	}
	t.fail("%s%s", tok, extra)
}

// ---- tokens

func (t *Tree) next() token {
	var tok token
	if n := len(t.ahead); n > 0 {
		tok, t.ahead = t.ahead[n-1], t.ahead[:n-1]
	} else {
		tok = t.lex.next()
		t.line = tok.line
	}
	return tok
}

func (t *Tree) back(toks ...token) {
	for i := len(toks) - 1; i >= 0; i-- {
		t.ahead = append(t.ahead, toks[i])
	}
}

func (t *Tree) peek() token {
	tok := t.next()
	t.back(tok)
	return tok
}

func (t *Tree) nextNonSpace() token {
	tok := t.next()
	for tok.kind == tokSpace {
		tok = t.next()
	}
	return tok
}

func (t *Tree) peekNonSpace() token {
	tok := t.nextNonSpace()
	t.back(tok)
	return tok
}

func (t *Tree) expect(kind tokenKind, context string) token {
	tok := t.nextNonSpace()
	if tok.kind != kind {
		t.unexpected(tok, context)
	}
	return tok
}

// ---- text and actions

// top parses the whole template.
func (t *Tree) top() {
	t.Root = t.newList(t.peek().pos)
	for t.peek().kind != tokEOF {
		if t.peek().kind == tokLeftDelim {
			delim := t.next()
			word := t.nextNonSpace()
			if word.kind == tokDefine {
				t.definition()
				continue
			}
			t.back(delim, word)
		}
		n := t.textOrAction()
		if n.Type() == nodeEnd || n.Type() == nodeElse {
			t.fail("unexpected %s", n)
		}
		t.Root.append(n)
	}
}

// definition parses what follows {{define.
func (t *Tree) definition() {
	const context = "define clause"
	n := t.nested("definition")
	n.Name = n.templateName(n.nextNonSpace(), context)
	n.expect(tokRightDelim, context)
	var end Node
	n.Root, end = n.list()
	if end.Type() != nodeEnd {
		n.fail("unexpected %s in %s", end, context)
	}
	n.add()
	t.rejoin(n)
}

// list parses up to an end or else, which it returns as well.
func (t *Tree) list() (*ListNode, Node) {
	list := t.newList(t.peekNonSpace().pos)
	for t.peekNonSpace().kind != tokEOF {
		n := t.textOrAction()
		if n.Type() == nodeEnd || n.Type() == nodeElse {
			return list, n
		}
		list.append(n)
	}
	t.fail("unexpected EOF")
	return nil, nil
}

func (t *Tree) textOrAction() Node {
	tok := t.nextNonSpace()
	switch tok.kind {
	case tokText:
		return &TextNode{NodeText, tok.pos, t, []byte(tok.text)}
	case tokLeftDelim:
		t.actionLine = tok.line
		n := t.action()
		t.actionLine = 0
		return n
	case tokComment:
		return &CommentNode{NodeComment, tok.pos, t, tok.text}
	}
	t.unexpected(tok, "input")
	return nil
}

func (t *Tree) action() Node {
	tok := t.nextNonSpace()
	switch tok.kind {
	case tokBlock:
		return t.block()
	case tokBreak:
		t.leaveRange("{{break}}")
		return &BreakNode{t, NodeBreak, tok.pos, tok.line}
	case tokContinue:
		t.leaveRange("{{continue}}")
		return &ContinueNode{t, NodeContinue, tok.pos, tok.line}
	case tokElse:
		next := t.peekNonSpace()
		if next.kind != tokIf && next.kind != tokWith {
			next = t.expect(tokRightDelim, "else")
		}
		return &elseNode{nodeElse, next.pos, t, next.line}
	case tokEnd:
		return &endNode{nodeEnd, t.expect(tokRightDelim, "end").pos, t}
	case tokIf:
		return &IfNode{t.branch(NodeIf, "if")}
	case tokRange:
		return &RangeNode{t.branch(NodeRange, "range")}
	case tokWith:
		return &WithNode{t.branch(NodeWith, "with")}
	case tokTemplate:
		return t.template()
	}
	t.back(tok)
	tok = t.peek()
	return &ActionNode{NodeAction, tok.pos, t, tok.line, t.pipeline("command", tokRightDelim)}
}

func (t *Tree) leaveRange(what string) {
	if tok := t.nextNonSpace(); tok.kind != tokRightDelim {
		t.unexpected(tok, what)
	}
	if t.ranges == 0 {
		t.fail("%s outside {{range}}", what)
	}
}

// branch parses the rest of an if, range or with.
func (t *Tree) branch(kind NodeType, context string) BranchNode {
	vars := len(t.vars)
	pipe := t.pipeline(context, tokRightDelim)
	b := BranchNode{NodeType: kind, Pos: pipe.Pos, tr: t, Line: pipe.Line, Pipe: pipe}
	if kind == NodeRange {
		t.ranges++
	}
	var next Node
	b.List, next = t.list()
	if kind == NodeRange {
		t.ranges--
	}
	if next.Type() == nodeElse {
		switch word := t.peek(); {
		case kind == NodeIf && word.kind == tokIf:
			t.next()
			b.ElseList = t.newList(next.Position())
			b.ElseList.append(&IfNode{t.branch(NodeIf, "if")})
		case kind == NodeWith && word.kind == tokWith:
			t.next()
			b.ElseList = t.newList(next.Position())
			b.ElseList.append(&WithNode{t.branch(NodeWith, "with")})
		default:
			b.ElseList, next = t.list()
			if next.Type() != nodeEnd {
				t.fail("expected end; found %s", next)
			}
		}
	}
	t.vars = t.vars[:vars]
	return b
}

func (t *Tree) block() Node {
	const context = "block clause"
	tok := t.nextNonSpace()
	name := t.templateName(tok, context)
	pipe := t.pipeline(context, tokRightDelim)
	n := t.nested(name)
	var end Node
	n.Root, end = n.list()
	if end.Type() != nodeEnd {
		t.fail("unexpected %s in %s", end, context)
	}
	n.add()
	t.rejoin(n)
	return &TemplateNode{NodeTemplate, tok.pos, t, tok.line, name, pipe}
}

func (t *Tree) template() Node {
	const context = "template clause"
	tok := t.nextNonSpace()
	name := t.templateName(tok, context)
	var pipe *PipeNode
	if next := t.nextNonSpace(); next.kind != tokRightDelim {
		t.back(next)
		pipe = t.pipeline(context, tokRightDelim)
	}
	return &TemplateNode{NodeTemplate, tok.pos, t, tok.line, name, pipe}
}

func (t *Tree) templateName(tok token, context string) string {
	if tok.kind != tokString && tok.kind != tokRawString {
		t.unexpected(tok, context)
	}
	return t.unquote(tok)
}

func (t *Tree) unquote(tok token) string {
	s, err := strconv.Unquote(tok.text)
	if err != nil {
		t.fail("%s", err)
	}
	return s
}

// ---- pipelines

func (t *Tree) pipeline(context string, end tokenKind) *PipeNode {
	tok := t.peekNonSpace()
	pipe := &PipeNode{NodeType: NodePipe, Pos: tok.pos, tr: t, Line: tok.line}
	t.declarations(pipe, context)
	for {
		switch tok := t.nextNonSpace(); tok.kind {
		case end:
			if len(pipe.Cmds) == 0 {
				t.fail("missing value for %s", context)
			}
			for i, c := range pipe.Cmds[1:] {
				switch c.Args[0].Type() {
				case NodeBool, NodeDot, NodeNil, NodeNumber, NodeString:
					t.fail("non executable command in pipeline stage %d", i+2)
				}
			}
			return pipe
		case tokBool, tokRune, tokComplex, tokDot, tokField, tokIdent, tokNumber, tokNil, tokRawString, tokString, tokVariable, tokLeftParen:
			t.back(tok)
			pipe.Cmds = append(pipe.Cmds, t.command())
		default:
			t.unexpected(tok, context)
		}
	}
}

// declarations parses the variables before := or =, if there are any.
func (t *Tree) declarations(pipe *PipeNode, context string) {
	for {
		name := t.peekNonSpace()
		if name.kind != tokVariable {
			return
		}
		t.nextNonSpace()
		// A space matters if this is no declaration.
		after := t.next()
		op := after
		if after.kind == tokSpace {
			op = t.nextNonSpace()
		}
		declare := func() {
			pipe.Decl = append(pipe.Decl, t.newVariable(name.pos, name.text))
			t.vars = append(t.vars, name.text)
		}
		switch {
		case op.kind == tokAssign, op.kind == tokDeclare:
			pipe.IsAssign = op.kind == tokAssign
			declare()
			return
		case op.kind == tokChar && op.text == ",":
			declare()
			if context != "range" || len(pipe.Decl) >= 2 {
				t.fail("too many declarations in %s", context)
			}
			switch t.peekNonSpace().kind {
			case tokVariable, tokRightDelim, tokRightParen:
			default:
				t.fail("range can only initialize variables")
			}
		case after.kind == tokSpace:
			t.back(name, after, op)
			return
		default:
			t.back(name, after)
			return
		}
	}
}

// command parses words up to a pipe sign or the end of the pipeline.
func (t *Tree) command() *CommandNode {
	cmd := &CommandNode{NodeType: NodeCommand, Pos: t.peekNonSpace().pos, tr: t}
	for more := true; more; {
		t.peekNonSpace()
		if n := t.operand(); n != nil {
			cmd.Args = append(cmd.Args, n)
		}
		tok := t.next()
		switch tok.kind {
		case tokSpace:
		case tokRightDelim, tokRightParen:
			t.back(tok)
			more = false
		case tokPipe:
			more = false
		default:
			t.unexpected(tok, "operand")
		}
	}
	if len(cmd.Args) == 0 {
		t.fail("empty command")
	}
	return cmd
}

// operand parses a term with the fields behind it; nil if there is none.
func (t *Tree) operand() Node {
	n := t.term()
	if n == nil || t.peek().kind != tokField {
		return n
	}
	chain := &ChainNode{NodeType: NodeChain, Pos: t.peek().pos, tr: t, Node: n}
	for t.peek().kind == tokField {
		chain.Add(t.next().text)
	}
	switch n.Type() {
	case NodeField:
		return t.newField(chain.Pos, chain.String())
	case NodeVariable:
		return t.newVariable(chain.Pos, chain.String())
	case NodeBool, NodeString, NodeNumber, NodeNil, NodeDot:
		t.fail("unexpected . after term %q", n.String())
	}
	return chain
}

func (t *Tree) term() Node {
	tok := t.nextNonSpace()
	switch tok.kind {
	case tokIdent:
		if t.Mode&SkipFuncCheck == 0 && !t.isFunction(tok.text) {
			t.fail("function %q not defined", tok.text)
		}
		return NewIdentifier(tok.text).SetTree(t).SetPos(tok.pos)
	case tokDot:
		return &DotNode{NodeDot, tok.pos, t}
	case tokNil:
		return &NilNode{NodeNil, tok.pos, t}
	case tokVariable:
		v := t.newVariable(tok.pos, tok.text)
		for _, name := range t.vars {
			if name == v.Ident[0] {
				return v
			}
		}
		t.fail("undefined variable %q", v.Ident[0])
	case tokField:
		return t.newField(tok.pos, tok.text)
	case tokBool:
		return &BoolNode{NodeBool, tok.pos, t, tok.text == "true"}
	case tokRune, tokComplex, tokNumber:
		n, err := t.newNumber(tok.pos, tok.text, tok.kind)
		if err != nil {
			t.fail("%s", err)
		}
		return n
	case tokLeftParen:
		if t.nesting >= maxNesting {
			t.fail("max expression depth exceeded")
		}
		t.nesting++
		pipe := t.pipeline("parenthesized pipeline", tokRightParen)
		t.nesting--
		return pipe
	case tokString, tokRawString:
		return &StringNode{NodeString, tok.pos, t, tok.text, t.unquote(tok)}
	}
	t.back(tok)
	return nil
}

func (t *Tree) isFunction(name string) bool {
	for _, m := range t.funcs {
		if m[name] != nil {
			return true
		}
	}
	return false
}

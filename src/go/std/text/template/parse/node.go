package parse

import (
	"fmt"
	"strconv"
	"strings"
)

// A Node is an element of the parse tree.
type Node interface {
	// Type says what kind of node it is.
	Type() NodeType
	// String returns the node as it may be written in a template.
	String() string
	// Copy returns a copy of the node and all below it.
	Copy() Node
	// Position returns where the node begins in the template.
	Position() Pos

	tree() *Tree
}

// A NodeType names a kind of node.
type NodeType int

// Pos is a place in a template: the number of bytes before it.
type Pos int

// Position returns p itself.
func (p Pos) Position() Pos { return p }

// Type returns itself.
func (t NodeType) Type() NodeType { return t }

const (
	NodeText NodeType = iota
	NodeAction
	NodeBool
	NodeChain
	NodeCommand
	NodeDot
	nodeElse
	nodeEnd
	NodeField
	NodeIdentifier
	NodeIf
	NodeList
	NodeNil
	NodeNumber
	NodePipe
	NodeRange
	NodeString
	NodeTemplate
	NodeVariable
	NodeWith
	NodeComment
	NodeBreak
	NodeContinue
)

// A ListNode is a sequence of nodes.
type ListNode struct {
	NodeType
	Pos
	tr    *Tree
	Nodes []Node
}

func (t *Tree) newList(pos Pos) *ListNode { return &ListNode{NodeType: NodeList, Pos: pos, tr: t} }

func (l *ListNode) append(n Node) { l.Nodes = append(l.Nodes, n) }

func (l *ListNode) tree() *Tree { return l.tr }

// String returns the nodes one after the other.
func (l *ListNode) String() string {
	var b strings.Builder
	for _, n := range l.Nodes {
		b.WriteString(n.String())
	}
	return b.String()
}

// CopyList is Copy with its own type; nil stays nil.
func (l *ListNode) CopyList() *ListNode {
	if l == nil {
		return nil
	}
	c := l.tr.newList(l.Pos)
	for _, n := range l.Nodes {
		c.append(n.Copy())
	}
	return c
}

// Copy returns a copy.
func (l *ListNode) Copy() Node { return l.CopyList() }

// A TextNode is plain text.
type TextNode struct {
	NodeType
	Pos
	tr   *Tree
	Text []byte
}

// String returns the text.
func (t *TextNode) String() string { return string(t.Text) }

func (t *TextNode) tree() *Tree { return t.tr }

// Copy returns a copy.
func (t *TextNode) Copy() Node {
	return &TextNode{NodeText, t.Pos, t.tr, append([]byte{}, t.Text...)}
}

// A CommentNode is a comment.
type CommentNode struct {
	NodeType
	Pos
	tr   *Tree
	Text string
}

// String returns the comment between delimiters.
func (c *CommentNode) String() string { return "{{" + c.Text + "}}" }

func (c *CommentNode) tree() *Tree { return c.tr }

// Copy returns a copy.
func (c *CommentNode) Copy() Node { d := *c; return &d }

// A PipeNode is a pipeline, with the variables that it declares or sets.
type PipeNode struct {
	NodeType
	Pos
	tr   *Tree
	Line int
	// IsAssign says that the variables are set, not declared.
	IsAssign bool
	Decl     []*VariableNode
	Cmds     []*CommandNode
}

// String returns the pipeline.
func (p *PipeNode) String() string {
	var b strings.Builder
	for i, v := range p.Decl {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(v.String())
	}
	if len(p.Decl) > 0 {
		if p.IsAssign {
			b.WriteString(" = ")
		} else {
			b.WriteString(" := ")
		}
	}
	for i, c := range p.Cmds {
		if i > 0 {
			b.WriteString(" | ")
		}
		b.WriteString(c.String())
	}
	return b.String()
}

func (p *PipeNode) tree() *Tree { return p.tr }

// CopyPipe is Copy with its own type; nil stays nil.
func (p *PipeNode) CopyPipe() *PipeNode {
	if p == nil {
		return nil
	}
	c := &PipeNode{NodeType: NodePipe, Pos: p.Pos, tr: p.tr, Line: p.Line, IsAssign: p.IsAssign}
	for _, v := range p.Decl {
		c.Decl = append(c.Decl, v.Copy().(*VariableNode))
	}
	for _, cmd := range p.Cmds {
		c.Cmds = append(c.Cmds, cmd.Copy().(*CommandNode))
	}
	return c
}

// Copy returns a copy.
func (p *PipeNode) Copy() Node { return p.CopyPipe() }

// An ActionNode is a pipeline whose value is printed, or that declares variables.
type ActionNode struct {
	NodeType
	Pos
	tr   *Tree
	Line int
	Pipe *PipeNode
}

// String returns the action between delimiters.
func (a *ActionNode) String() string { return "{{" + a.Pipe.String() + "}}" }

func (a *ActionNode) tree() *Tree { return a.tr }

// Copy returns a copy.
func (a *ActionNode) Copy() Node {
	return &ActionNode{NodeAction, a.Pos, a.tr, a.Line, a.Pipe.CopyPipe()}
}

// A CommandNode is one command of a pipeline: a function, method or value with its arguments.
type CommandNode struct {
	NodeType
	Pos
	tr   *Tree
	Args []Node
}

// String returns the command; pipelines in it stand in parentheses.
func (c *CommandNode) String() string {
	words := make([]string, len(c.Args))
	for i, arg := range c.Args {
		words[i] = arg.String()
		if _, ok := arg.(*PipeNode); ok {
			words[i] = "(" + words[i] + ")"
		}
	}
	return strings.Join(words, " ")
}

func (c *CommandNode) tree() *Tree { return c.tr }

// Copy returns a copy.
func (c *CommandNode) Copy() Node {
	if c == nil {
		return c
	}
	d := &CommandNode{NodeType: NodeCommand, Pos: c.Pos, tr: c.tr}
	for _, n := range c.Args {
		d.Args = append(d.Args, n.Copy())
	}
	return d
}

// An IdentifierNode is the name of a function.
type IdentifierNode struct {
	NodeType
	Pos
	tr    *Tree
	Ident string
}

// NewIdentifier returns a node for the name, without a place.
func NewIdentifier(ident string) *IdentifierNode {
	return &IdentifierNode{NodeType: NodeIdentifier, Ident: ident}
}

// SetPos sets the position and returns the node.
func (i *IdentifierNode) SetPos(pos Pos) *IdentifierNode {
	i.Pos = pos
	return i
}

// SetTree sets the tree and returns the node.
func (i *IdentifierNode) SetTree(t *Tree) *IdentifierNode {
	i.tr = t
	return i
}

// String returns the name.
func (i *IdentifierNode) String() string { return i.Ident }

func (i *IdentifierNode) tree() *Tree { return i.tr }

// Copy returns a copy.
func (i *IdentifierNode) Copy() Node { c := *i; return &c }

// A VariableNode is a variable with the fields that follow it.
type VariableNode struct {
	NodeType
	Pos
	tr    *Tree
	Ident []string
}

func (t *Tree) newVariable(pos Pos, text string) *VariableNode {
	return &VariableNode{NodeVariable, pos, t, strings.Split(text, ".")}
}

// String returns the variable.
func (v *VariableNode) String() string { return strings.Join(v.Ident, ".") }

func (v *VariableNode) tree() *Tree { return v.tr }

// Copy returns a copy.
func (v *VariableNode) Copy() Node {
	return &VariableNode{NodeVariable, v.Pos, v.tr, append([]string{}, v.Ident...)}
}

// A DotNode is the dot.
type DotNode struct {
	NodeType
	Pos
	tr *Tree
}

// Type returns NodeDot.
func (d *DotNode) Type() NodeType { return NodeDot }

// String returns a dot.
func (d *DotNode) String() string { return "." }

func (d *DotNode) tree() *Tree { return d.tr }

// Copy returns a copy.
func (d *DotNode) Copy() Node { c := *d; return &c }

// A NilNode is the word nil.
type NilNode struct {
	NodeType
	Pos
	tr *Tree
}

// Type returns NodeNil.
func (n *NilNode) Type() NodeType { return NodeNil }

// String returns the word.
func (n *NilNode) String() string { return "nil" }

func (n *NilNode) tree() *Tree { return n.tr }

// Copy returns a copy.
func (n *NilNode) Copy() Node { c := *n; return &c }

// A FieldNode is a chain of names, each with a dot before it.
type FieldNode struct {
	NodeType
	Pos
	tr    *Tree
	Ident []string
}

func (t *Tree) newField(pos Pos, text string) *FieldNode {
	return &FieldNode{NodeField, pos, t, strings.Split(text[1:], ".")}
}

// String returns the names with their dots.
func (f *FieldNode) String() string { return "." + strings.Join(f.Ident, ".") }

func (f *FieldNode) tree() *Tree { return f.tr }

// Copy returns a copy.
func (f *FieldNode) Copy() Node {
	return &FieldNode{NodeField, f.Pos, f.tr, append([]string{}, f.Ident...)}
}

// A ChainNode is a value with names after it.
type ChainNode struct {
	NodeType
	Pos
	tr    *Tree
	Node  Node
	Field []string
}

// Add appends a name, which comes with its dot.
func (c *ChainNode) Add(field string) {
	if len(field) == 0 || field[0] != '.' {
		panic("no dot in field")
	}
	if field = field[1:]; field == "" {
		panic("empty field")
	}
	c.Field = append(c.Field, field)
}

// String returns the value and the names.
func (c *ChainNode) String() string {
	s := c.Node.String()
	if _, ok := c.Node.(*PipeNode); ok {
		s = "(" + s + ")"
	}
	for _, f := range c.Field {
		s += "." + f
	}
	return s
}

func (c *ChainNode) tree() *Tree { return c.tr }

// Copy returns a copy; the value in it is shared.
func (c *ChainNode) Copy() Node {
	return &ChainNode{NodeChain, c.Pos, c.tr, c.Node, append([]string{}, c.Field...)}
}

// A BoolNode is true or false.
type BoolNode struct {
	NodeType
	Pos
	tr   *Tree
	True bool
}

// String returns the word.
func (b *BoolNode) String() string { return strconv.FormatBool(b.True) }

func (b *BoolNode) tree() *Tree { return b.tr }

// Copy returns a copy.
func (b *BoolNode) Copy() Node { c := *b; return &c }

// A NumberNode is a number, in all the types that can hold it.
type NumberNode struct {
	NodeType
	Pos
	tr         *Tree
	IsInt      bool
	IsUint     bool
	IsFloat    bool
	IsComplex  bool
	Int64      int64
	Uint64     uint64
	Float64    float64
	Complex128 complex128
	// Text is the number as it stood in the template.
	Text string
}

func (t *Tree) newNumber(pos Pos, text string, kind tokenKind) (*NumberNode, error) {
	n := &NumberNode{NodeType: NodeNumber, Pos: pos, tr: t, Text: text}
	if kind == tokRune {
		r, _, tail, err := strconv.UnquoteChar(text[1:], text[0])
		if err != nil {
			return nil, err
		}
		if tail != "'" {
			return nil, fmt.Errorf("malformed character constant: %s", text)
		}
		n.setInt(int64(r))
		return n, nil
	}
	if kind == tokComplex {
		c, err := strconv.ParseComplex(text, 128)
		if err != nil {
			return nil, err
		}
		n.setComplex(c)
		return n, nil
	}
	if text != "" && text[len(text)-1] == 'i' {
		if f, err := strconv.ParseFloat(text[:len(text)-1], 64); err == nil {
			n.setComplex(complex(0, f))
			return n, nil
		}
	}
	if u, err := strconv.ParseUint(text, 0, 64); err == nil {
		n.IsUint, n.Uint64 = true, u
	}
	if i, err := strconv.ParseInt(text, 0, 64); err == nil {
		n.IsInt, n.Int64 = true, i
		// Minus zero.
		if i == 0 {
			n.IsUint = true
		}
	}
	switch {
	case n.IsInt:
		n.IsFloat, n.Float64 = true, float64(n.Int64)
	case n.IsUint:
		n.IsFloat, n.Float64 = true, float64(n.Uint64)
	default:
		f, err := strconv.ParseFloat(text, 64)
		if err != nil {
			return nil, fmt.Errorf("illegal number syntax: %q", text)
		}
		if !strings.ContainsAny(text, ".eEpP") {
			return nil, fmt.Errorf("integer overflow: %q", text)
		}
		n.setFloat(f)
	}
	return n, nil
}

func (n *NumberNode) setInt(i int64) {
	n.IsInt, n.Int64 = true, i
	n.IsUint, n.Uint64 = true, uint64(i)
	n.IsFloat, n.Float64 = true, float64(i)
}

// setFloat sets the integers as well if they can hold the number.
func (n *NumberNode) setFloat(f float64) {
	n.IsFloat, n.Float64 = true, f
	if float64(int64(f)) == f {
		n.IsInt, n.Int64 = true, int64(f)
	}
	if float64(uint64(f)) == f {
		n.IsUint, n.Uint64 = true, uint64(f)
	}
}

func (n *NumberNode) setComplex(c complex128) {
	n.IsComplex, n.Complex128 = true, c
	if imag(c) == 0 {
		n.setFloat(real(c))
	}
}

// String returns the text.
func (n *NumberNode) String() string { return n.Text }

func (n *NumberNode) tree() *Tree { return n.tr }

// Copy returns a copy.
func (n *NumberNode) Copy() Node { c := *n; return &c }

// A StringNode is a string, as written and as meant.
type StringNode struct {
	NodeType
	Pos
	tr     *Tree
	Quoted string
	Text   string
}

// String returns the string with its quotes.
func (s *StringNode) String() string { return s.Quoted }

func (s *StringNode) tree() *Tree { return s.tr }

// Copy returns a copy.
func (s *StringNode) Copy() Node { c := *s; return &c }

// endNode and elseNode end lists; they are in no tree.
type endNode struct {
	NodeType
	Pos
	tr *Tree
}

func (e *endNode) String() string { return "{{end}}" }
func (e *endNode) tree() *Tree    { return e.tr }
func (e *endNode) Copy() Node     { c := *e; return &c }

type elseNode struct {
	NodeType
	Pos
	tr   *Tree
	Line int
}

func (e *elseNode) String() string { return "{{else}}" }
func (e *elseNode) tree() *Tree    { return e.tr }
func (e *elseNode) Copy() Node     { c := *e; return &c }

// A BreakNode is {{break}}.
type BreakNode struct {
	tr *Tree
	NodeType
	Pos
	Line int
}

// String returns the action.
func (b *BreakNode) String() string { return "{{break}}" }

func (b *BreakNode) tree() *Tree { return b.tr }

// Copy returns a copy.
func (b *BreakNode) Copy() Node { c := *b; return &c }

// A ContinueNode is {{continue}}.
type ContinueNode struct {
	tr *Tree
	NodeType
	Pos
	Line int
}

// String returns the action.
func (c *ContinueNode) String() string { return "{{continue}}" }

func (c *ContinueNode) tree() *Tree { return c.tr }

// Copy returns a copy.
func (c *ContinueNode) Copy() Node { d := *c; return &d }

// A BranchNode is what if, range and with have in common.
type BranchNode struct {
	NodeType
	Pos
	tr       *Tree
	Line     int
	Pipe     *PipeNode
	List     *ListNode
	ElseList *ListNode
}

// String returns the action up to its end.
func (b *BranchNode) String() string {
	word := ""
	switch b.NodeType {
	case NodeIf:
		word = "if"
	case NodeRange:
		word = "range"
	case NodeWith:
		word = "with"
	default:
		panic("unknown branch type")
	}
	s := "{{" + word + " " + b.Pipe.String() + "}}" + b.List.String()
	if b.ElseList != nil {
		s += "{{else}}" + b.ElseList.String()
	}
	return s + "{{end}}"
}

func (b *BranchNode) tree() *Tree { return b.tr }

func (b *BranchNode) copyBranch() BranchNode {
	c := *b
	c.Pipe, c.List, c.ElseList = b.Pipe.CopyPipe(), b.List.CopyList(), b.ElseList.CopyList()
	return c
}

// Copy returns a copy as the kind of node that it is.
func (b *BranchNode) Copy() Node {
	switch b.NodeType {
	case NodeIf:
		return &IfNode{b.copyBranch()}
	case NodeRange:
		return &RangeNode{b.copyBranch()}
	case NodeWith:
		return &WithNode{b.copyBranch()}
	}
	panic("unknown branch type")
}

// An IfNode is {{if}}.
type IfNode struct {
	BranchNode
}

// Copy returns a copy.
func (i *IfNode) Copy() Node { return &IfNode{i.copyBranch()} }

// A RangeNode is {{range}}.
type RangeNode struct {
	BranchNode
}

// Copy returns a copy.
func (r *RangeNode) Copy() Node { return &RangeNode{r.copyBranch()} }

// A WithNode is {{with}}.
type WithNode struct {
	BranchNode
}

// Copy returns a copy.
func (w *WithNode) Copy() Node { return &WithNode{w.copyBranch()} }

// A TemplateNode is {{template}}.
type TemplateNode struct {
	NodeType
	Pos
	tr   *Tree
	Line int
	Name string
	Pipe *PipeNode
}

// String returns the action.
func (t *TemplateNode) String() string {
	s := "{{template " + strconv.Quote(t.Name)
	if t.Pipe != nil {
		s += " " + t.Pipe.String()
	}
	return s + "}}"
}

func (t *TemplateNode) tree() *Tree { return t.tr }

// Copy returns a copy.
func (t *TemplateNode) Copy() Node {
	return &TemplateNode{NodeTemplate, t.Pos, t.tr, t.Line, t.Name, t.Pipe.CopyPipe()}
}

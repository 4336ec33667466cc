package main

import "syscall"

// inode is a file, a folder or a symbolic link of an image.
type inode struct {
	number uint32
	// With the bits of the kind.
	mode  uint32
	time  uint32
	links uint32
	size  uint64
	// Where the list of a folder is in its table, or the blocks of a file in the image.
	start    uint64
	offset   uint32
	fragment uint32
	// The size of each block in the image, with a bit for one that is not compressed; 0 is a block of zeros.
	blocks []uint32
	target string
}

const noFragment = 0xffffffff

func (i *image) readInode(ref uint64) (*inode, error) {
	m, err := i.metadataAt(i.inodes, ref>>16, int(ref&0xffff))
	if err != nil {
		return nil, err
	}
	if err := m.need(16); err != nil {
		return nil, err
	}
	kind, mode := m.u16(), uint32(m.u16())
	m.take(4)
	node := &inode{time: m.u32(), number: m.u32(), links: 1, fragment: noFragment}
	switch kind {
	case 1, 8:
		node.mode = mode | syscall.S_IFDIR
		err = node.readFolder(m, kind == 8)
	case 2, 9:
		node.mode = mode | syscall.S_IFREG
		err = node.readFile(m, kind == 9, i.blockSize)
	case 3, 10:
		node.mode = mode | syscall.S_IFLNK
		err = node.readLink(m)
	default:
		err = errShort
	}
	return node, err
}

func (n *inode) readFolder(m *metadataReader, isLong bool) error {
	if isLong {
		if err := m.need(24); err != nil {
			return err
		}
		n.links, n.size, n.start = m.u32(), uint64(m.u32()), uint64(m.u32())
		m.take(6)
		n.offset = uint32(m.u16())
		return m.err
	}
	if err := m.need(16); err != nil {
		return err
	}
	n.start, n.links, n.size, n.offset = uint64(m.u32()), m.u32(), uint64(m.u16()), uint32(m.u16())
	return m.err
}

func (n *inode) readFile(m *metadataReader, isLong bool, blockSize uint64) error {
	length := 16
	if isLong {
		length = 40
	}
	if err := m.need(length); err != nil {
		return err
	}
	if isLong {
		n.start, n.size = m.u64(), m.u64()
		m.take(8)
		n.links, n.fragment, n.offset = m.u32(), m.u32(), m.u32()
		m.take(4)
	} else {
		n.start, n.fragment, n.offset, n.size = uint64(m.u32()), m.u32(), m.u32(), uint64(m.u32())
	}
	count := n.size / blockSize
	if n.fragment == noFragment && n.size%blockSize != 0 {
		count++
	}
	for range count {
		if err := m.need(4); err != nil {
			return err
		}
		n.blocks = append(n.blocks, m.u32())
	}
	return m.err
}

func (n *inode) readLink(m *metadataReader) error {
	if err := m.need(8); err != nil {
		return err
	}
	n.links = m.u32()
	length := int(m.u32())
	if length > 65536 {
		return errShort
	}
	if err := m.need(length); err != nil {
		return err
	}
	n.target = string(m.take(length))
	n.size = uint64(length)
	return m.err
}

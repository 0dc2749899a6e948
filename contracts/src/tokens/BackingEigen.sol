// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";

import {IBackingEigen} from "../interfaces/IBackingEigen.sol";

/// @notice The token that EIGEN wraps, made by whom its owner allows to.
contract BackingEigen is IBackingEigen, ERC20Permit, Ownable {
    /// @inheritdoc IBackingEigen
    mapping(address account => bool) public isMinter;

    /// @param minters May make tokens from the start.
    constructor(address initialOwner, address[] memory minters)
        ERC20("Backing Eigen", "bEIGEN")
        ERC20Permit("bEIGEN")
    {
        _transferOwnership(initialOwner);
        for (uint256 i = 0; i < minters.length; ++i) {
            _setIsMinter(minters[i], true);
        }
    }

    /// @inheritdoc IBackingEigen
    function mint(address to, uint256 amount) external {
        require(isMinter[msg.sender], OnlyMinter());
        _mint(to, amount);
    }

    /// @inheritdoc IBackingEigen
    function burn(uint256 amount) external {
        _burn(msg.sender, amount);
    }

    /// @inheritdoc IBackingEigen
    function setIsMinter(address minter, bool newIsMinter) external onlyOwner {
        _setIsMinter(minter, newIsMinter);
    }

    function _setIsMinter(address minter, bool newIsMinter) private {
        isMinter[minter] = newIsMinter;
        emit IsMinterSet(minter, newIsMinter);
    }
}
